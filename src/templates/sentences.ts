/** Sentences and lines, each with what ends it: joined again they are the text. */
export const sentencesOf = (text: string): readonly string[] =>
  text.match(/[^。！？\n]*[。！？\n]+|[^。！？\n]+$/gu) ?? [text];
