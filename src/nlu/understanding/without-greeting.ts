import { splitClauses } from '../text/sentences';

/** Unlike the fillers politeness knows (那个, 就是), these words are never part of the question: 那个人账户呢. */
const GREETING =
  /^(?:[ ,。!~]|[您你]好[啊呀]?|哈[喽啰罗]|喂|亲爱的|打扰(?:一?下)?了?|不好意思|麻烦问(?:一?下)?|请教(?:一?下)?|请问(?:一?下)?|劳驾)+(?=[^ ,。!~啊呀])/;

/** Where the message itself begins: behind 您好,请问. 0 for a message that is nothing but a greeting. */
export const greetingEnd = (text: string): number => GREETING.exec(text)?.[0].length ?? 0;

/** The text without the greeting before it, which asks nothing and names nothing. */
export const withoutGreeting = (text: string): string => text.slice(greetingEnd(text));

/** 算了,问下补缴怎么办 · 等等,那我看病咋办: what is dropped or held, before something else is asked. */
const DROPPED =
  /^(?:那就|那)?(?:算了|罢了|得了|不管(?:它|这个)?了|等等|等一?下|慢着|且慢|稍等(?:一?下)?|打住|停)[,。! ]+|^[哦噢啊]?对了(?:对了)?[,。! ]*(?=[^,。! 吗呢吧的]{2})/;

/** The text without the words that drop what was talked of before, where something else is asked after them. */
export function withoutDropping(text: string): string {
  const rest = text.replace(DROPPED, '');
  return rest !== text && splitClauses(rest).some(({ asks }) => asks) ? rest : text;
}
