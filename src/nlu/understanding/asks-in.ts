import { allMatches } from '../text/all-matches';
import { isForgotten } from '../text/sentences';
import { NOT_TELLING } from '../text/telling';

/** A place where something is asked. */
export interface Ask {
  readonly start: number;
  readonly end: number;
  /** It ends its question: 能补吗. After 怎么 or 多少 the question goes on. */
  readonly closes: boolean;
}

/** Yes or no and another ask this close are one: 有没有啥. */
const CLOSE = 2;
/** 住院呢又报几成: what is asked of the topic before 呢 follows it this closely. */
const AFTER_TOPIC = 4;
/** 多少每月我男49有资格吗: an ask this far before 吗 is another one. */
const FAR = 7;
/** 几成呀, 多少钱啊. */
const SETTLED = /^钱?[呀啊嘞]/;
const WHOLE = /(?:能|可以|会|要|得|用|算)[^ ,。!?吗]{0,10}吗/;
const PARTICLE = new RegExp(
  `(?<![什怎])(?:吗|${NOT_TELLING}呢)|(?<!什|怎|多|要|这|那)么(?=$|[ ,。!?])|[不没]有?嘛|(?:[不没]|嘛)(?=$|[ ,。!?])`,
);
const YES_NO = /(?<twice>[^ ,。!?])[不没]\k<twice>|能否|可否|是否/;
const OPEN =
  /怎么|怎样|咋|如何|啥|什么|多少|多久|多长|多大|几多|好多(?=$|[ ,。!?钱])|好久(?=$|[ ,。!?能可才到办啊嘛])|几成|百分之几|几大?[千百块](?=$|[ ,。!?])|[是去在用找走算按先][^ ,。!?]{1,8}还是(?![没不有])|(?<![十好前这那过头])几(?!个?[月年天]的|个字)[个天年月号岁时成分点多]|(?<!任)哪|谁(?!的)|为何|为什么/;
const ASK = new RegExp(
  `(?<whole>${WHOLE.source})|(?<particle>${PARTICLE.source})|(?<yesNo>${YES_NO.source})|${OPEN.source}`,
  'g',
);

interface Found extends Ask {
  readonly word: string;
  readonly kind: 'whole' | 'particle' | 'yes-no' | 'open';
}

function kindOf(groups: Record<string, string> | undefined): Found['kind'] {
  if (groups?.whole !== undefined) return 'whole';
  if (groups?.particle !== undefined) return 'particle';
  return groups?.yesNo === undefined ? 'open' : 'yes-no';
}

/** Whether both are one ask: 怎么转呢, 有没有啥, 住院呢又报几成. */
function areOne(last: Found, next: Found): boolean {
  const apart = next.start - last.end;
  if (last.kind === 'particle') return last.word === '呢' && next.kind === 'open' && apart <= AFTER_TOPIC;
  if (last.closes) return false;
  return next.kind === 'particle' ? next.word === '呢' || apart <= FAR : last.kind === 'yes-no' && apart <= CLOSE;
}

/** The places of a normalised stretch where something is asked, from left to right. */
export function asksIn(text: string): Ask[] {
  const asks: Found[] = [];
  if (isForgotten(text)) return asks;
  for (const { 0: word, index, groups } of allMatches(ASK, text)) {
    const kind = kindOf(groups);
    const end = index + word.length;
    const closes = kind === 'whole' || kind === 'particle' || SETTLED.test(text.slice(end, end + 2));
    const next: Found = { start: index, end, closes, word, kind };
    const last = asks.at(-1);
    if (last !== undefined && areOne(last, next)) asks[asks.length - 1] = { ...next, start: last.start };
    else asks.push(next);
  }
  return asks;
}
