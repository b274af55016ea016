/** 那医保呢: the question before, which was of another insurance, asked of ours. */
const OURS_TOO =
  /^(?:那么?|可)?(?:基本)?(?:医保|医疗保险)(?:这边|那边|那块|这块|方面|这头|那头)?(?:呢|咋办|怎么办|怎么说)[啊呀]?[?。!]*$/;
const OTHERS =
  /住房公积金|公积金|养老保险|养老金|养老|失业保险|失业金|工伤保险|工伤|生育保险|生育津贴|微医保|商业险|商业保险/;

/** The question before with our insurance in the place of the other; null where the message, or the one before, asks something else. */
export function sameOfOurs(text: string, before: string | undefined): string | null {
  if (before === undefined || !OURS_TOO.test(text) || !OTHERS.test(before)) return null;
  const asked = before.replace(OTHERS, '医保');
  return OURS_TOO.test(asked) ? null : asked;
}
