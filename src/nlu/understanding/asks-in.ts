import { allMatches } from '../text/all-matches';

/** A place where something is asked. */
export interface Ask {
  readonly start: number;
  readonly end: number;
  /** It ends its question: 能补吗. After 怎么 or 多少 the question goes on. */
  readonly closes: boolean;
}

/** Yes or no and another ask this close are one: 有没有啥. */
const CLOSE = 2;
const WHOLE = /(?:能|可以|会|要|得|用|算)[^ ,。!?吗]{0,10}吗/;
const PARTICLE = /(?<![什怎])[吗呢]|(?<!什|怎|多|要|这|那)么(?=$|[ ,。!?])|[不没]有?嘛|(?:[不没]|嘛)(?=$|[ ,。!?])/;
const YES_NO = /(?<twice>[^ ,。!?])[不没]\k<twice>|能否|可否|是否/;
const OPEN =
  /怎么|怎样|咋|如何|啥|什么|多少|多久|多长|多大|几多|好多(?=$|[ ,。!?钱])|(?<![十好前这那过头])几(?!个?[月年天]的|个字)[个天年月号岁时成分点多]|(?<!任)哪|谁(?!的)|为何|为什么/;
const ASK = new RegExp(
  `(?<whole>${WHOLE.source})|(?<particle>${PARTICLE.source})|(?<yesNo>${YES_NO.source})|${OPEN.source}`,
  'g',
);

/** The places of a normalised stretch where something is asked, from left to right. */
export function asksIn(text: string): Ask[] {
  const asks: (Ask & { readonly yesNo: boolean })[] = [];
  for (const { 0: word, index, groups } of allMatches(ASK, text)) {
    const last = asks.at(-1);
    const isParticle = groups?.particle !== undefined;
    const closes = isParticle || groups?.whole !== undefined;
    const ask = { start: index, end: index + word.length, closes, yesNo: groups?.yesNo !== undefined };
    const goesOn = last !== undefined && !last.closes && (isParticle || (last.yesNo && index - last.end <= CLOSE));
    if (goesOn) asks[asks.length - 1] = { ...ask, start: last.start };
    else asks.push(ask);
  }
  return asks;
}
