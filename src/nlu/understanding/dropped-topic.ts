import { type Clause, splitClauses } from '../text/sentences';

/** 住院不问了改问门诊: whatever stands before is dropped. */
const INSTEAD = /^.{0,30}?(?:改成?|换成?|转而)问(?!题)(?:的是|一?下|问)?(?:[,:。 ]|一个|个)*(?=.)/;
/** 算了 还是说滞纳金吧: whatever was talked of is left for what is named. 还是说 between two things weighs them. */
const RATHER =
  /^(?:(?:算了|得了|不了|等等|慢着|先别|先不)(?:吧|啊)?[,。! ]*(?:我们?|咱们?)?还是(?:先|来|再|接着|回头)*(?:说|聊|讲|问|看)|还是(?:先|来|再|接着|回头)*(?:说说|说回|聊聊|讲讲|问问))(?:说|聊|讲|问|看|一?下|回)?(?!的|过|了)(?=[^,。!? ]{2})/;
/** 住院的不问了 tells no one's doing: 单位说不管了 does. */
const BY_OTHERS = /(?:说|公司|单位|老板|医院|医生|窗口)[^,。!?]*[不别甭]/;
/** Clauses that only drop what was talked of. 我不想说 drops nothing: it declines to answer. */
const DROPS = [
  /** 不说住院了, 先别管滞纳金. */
  /^(?:那就?|行|好的?|算了|我|咱们?)*(?:(?:不|先不|不想|懒得)(?:再)?(?:问|谈|聊)|(?:不|先不)(?:再)?(?:说|讲|提|扯)(?=[^,。!?; ])|(?:先别|别|甭|不用|不要|先不)(?:再)?(?:问|说|谈|聊|讲|扯|提|管))[^,。!?]{0,10}?[,。!; ]*$/,
  /** 住院的不问了, 转移的事先不管. */
  /^[^,。!?]{1,10}?(?:(?:先|就|我|咱)*(?:不|别|甭|不用|不要|不想)(?:再)?(?:问|聊|谈|说|讲|提|(?<=(?:先不|别|甭|不用|不要))管)(?:它|这个|那个)?(?:了|啦|咯)[吧啊哈]?|先(?:不|别)(?:问|管|聊|谈))[,。!; ]*$/,
  /** 行了不用了, 再问怎么查. */
  /^(?:行了?|好了?|算了|得了)[,。! ]*(?:不用|不要|不办|不弄)了[吧啊哈]?[,。!; ]*$/,
  /** 那个先放一放. */
  /^[^,。!?]{0,10}?(?:[这那]个|[这那]边|[这那]事|的|的事|问题|话题)先(?:[放搁丢](?:一?[放搁丢]|一边|着|下)|撇开|略过|跳过)[吧了]?[,。!; ]*$/,
];
/** How the question that is asked instead may begin. */
const BEGINS =
  /^(?:[那,。 ]|我|就|还是|现在)*(?:(?:再|另|只|想|要|先|来|改|换)+(?:问|说|聊|讲)(?:的是|说|问|一?下)?|(?:说说|问问|说一?下|讲讲|聊聊|看看)(?=.))(?:[,:。 ]|一个|个)*/;
/** 帮我算一下 asks as well. */
const REQUEST = /帮我?(?:算|估|看|查)|(?:算|说|讲|估)一?下/;

const asks = (text: string): boolean => REQUEST.test(text) || splitClauses(text).some((clause) => clause.asks);

const dropsTopic = (clause: string): boolean => !BY_OTHERS.test(clause) && DROPS.some((drops) => drops.test(clause));

/** A message that drops something and asks something else. */
export interface Instead {
  readonly dropped: string;
  readonly asked: string;
}

/**
 * What a message drops and what it asks instead: 住院不问了 改问门诊报多少 is about 门诊报多少. Null where nothing is
 * dropped, or nothing is asked instead.
 */
export function insteadOfDropped(text: string, clauses: readonly Clause[] = splitClauses(text)): Instead | null {
  const after = text.replace(INSTEAD, '').replace(RATHER, '');
  if (after !== text) return { dropped: text.slice(0, -after.length), asked: after };
  const dropping = clauses.find(({ start, end }) => dropsTopic(text.slice(start, end)));
  if (dropping === undefined) return null;
  const dropped = text.slice(dropping.start, dropping.end);
  const next = text.slice(dropping.end);
  const rest = next.replace(BEGINS, '');
  const begins = rest !== next && rest !== '';
  if (!begins && !asks(rest)) return null;
  return { dropped, asked: begins ? rest : stated(text.slice(0, dropping.start)) + rest };
}

/** What was told before the topic was dropped still holds; what was asked does not. */
const stated = (before: string): string => (asks(before) ? '' : before);
