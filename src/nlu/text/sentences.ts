import { NOT_TELLING } from './telling';

/** A stretch of the text. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Whether it asks something. */
  readonly asks: boolean;
}

/** 没有办什么执照 asks nothing; 没到账什么原因 does. */
const NOT_NOTHING = '(?<!没有?(?:办|开|领|挂|注册)?过?)';
/** 就那个情况嘛, 随便哪样都成嘛 ask nothing; 能报嘛, 我们也能办嘛 do. */
const NOT_INSISTING = '(?<!(?:^|[ ,。!?])(?:就|反正|随便|照|当然|本来|我们|咱们?|这|那|哎呀)[^ ,。!?能会可要]*)';
const SENTENCE_END = /[。!?;]/;
/** 当月还是次月, 单位的还是自己的, 是当月就不能报还是下个月: one or the other, by the character both end in or by a 是 before; 补了还是报不了 tells. */
const EITHER = String.raw`(?<end>[^ ,。!?])还是(?![没不有])[^ ,。!?没不]{0,4}\k<end>|(?<!不|还)是[^ ,。!?]{1,9}还是(?![没不有报能在要交扣])`;
const ASKING = new RegExp(
  String.raw`\?|(?:[吗么不没嘞咧]|${NOT_INSISTING}嘛|${NOT_TELLING}呢)(?:$|[ ,。!?])|怎么|怎样|咋|如何|${NOT_NOTHING}(?:啥|什么)|多少|多久|多长|几[个天年月号岁时]|哪|能不能|可不可以|可以不|要不要|用不用|需不需要|是不是|有没有|会不会|行不行|算不算|(?<verb>[^ ,。!?])[不没]\k<verb>|几多|好多(?=$|[ ,。!?钱])|能否|是否|该不该|为何|为什么|请问|想问|想知道|能[^,。!?]{0,12}[吗不]|${EITHER}`,
);

/** 断了多久记不清了, 忘了哪天停的, 分不清是职工还是居民: names what is not known and asks nothing; 忘了交怎么补 and 不知道能不能补 ask. */
export const isForgotten = (clause: string): boolean =>
  /记不[清得]|不记得|想不起|[分搞弄闹]不清|忘[了记](?![交缴报带续])/.test(clause) && !/[?吗]/.test(clause);

/** Splits a normalised text at the marks `isEnd` names; marks stay with what stands before them. */
function split(text: string, isEnd: (character: string, i: number) => boolean): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (i < text.length - 1 && !isEnd(text[i] as string, i)) continue;
    const part = text.slice(start, i + 1);
    if (/[\p{L}\p{N}]/u.test(part)) clauses.push({ start, end: i + 1, asks: ASKING.test(part) && !isForgotten(part) });
    start = i + 1;
  }
  return clauses;
}

/** Sentences: what stands between 。!?;. */
export function splitSentences(text: string): Clause[] {
  return split(text, (character) => SENTENCE_END.test(character));
}

/** Clauses: what stands between any punctuation. A comma between digits is part of a number. */
export function splitClauses(text: string): Clause[] {
  return split(
    text,
    (character, i) => /[。!?;, ]/.test(character) && !(character === ',' && /\d/.test(text[i + 1] ?? '')),
  );
}
