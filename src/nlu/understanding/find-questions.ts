import { allMatches } from '../text/all-matches';
import { stripPoliteness } from '../text/politeness';
import { type Ask, asksIn } from './asks-in';
import type { Scan } from './scan';

const CONNECTIVE = /^(?:还有|另外|顺便|再问|再就是|再一个|再有|以及|对了|同时|并且|然后|其次|第二[个是]?(?:问|,)|还是)/;
/** The same with what may follow them: 另外再问下, 顺便想问一下. */
const JOINED =
  /^[ ,。!?]*(?:(?:还有|另外|顺便|再就是|再一个|再有就是|再有|以及|对了|同时|并且|然后|其次|第二个?是?|还是)[ ,]?)*(?:再?(?:想|请)?问(?:一?下)?[ ,]?)?/;
/** The same words inside a clause, where people type without punctuation: a question may end before them. */
const JOINT =
  /(?<=[吗呢没不啊呀吧])还有|还有(?![得没吗么多什啥几哪钱戏用效余救一两二三四五六七八九十\d]|补[贴助][吗不没么])|还是(?=怎么|咋|如何)|另外(?![算收交缴扣付加给])|顺便|再问|再就是|再有就是|以及|申请又|办理又|又要|又该|又怎么|又需要|(?:第二|再)个是|一个是|要是(?=不)|不能退的话|不行的话|(?:然后|完了|而且)(?=怎|再|去|咋|还|能|要|多|有|该|会|可|是不)/g;
/** 滞纳金帮我算一下: asked without a question. */
const REQUEST = /帮我?(?:算|估|看|查)|给我?(?:算|估|说|讲)|(?:算|说|讲|估)一下/;
/** 给算算, 帮我看看呗: asks for the answer to what stands beside it. */
const BARE_REQUEST =
  /^[,。!? ]*(?:请|麻烦|劳烦|你|您)*(?:帮|给|替)?(?:我|俺|忙)?(?:算|估|看|查|说|讲)(?:算|估|看|查|说|讲|一?下|个数)*[呗吧嘛呀看]*[,。!? ]*$/;
/** 我就想问, 想咨询一下: announces the question behind it. */
const ANNOUNCES = /(?:想|要|来)(?:请?问|咨询|打听|了解|知道)(?:问|一?下|个事)?[,: ]*$/;
/** 如果能退的话: takes up the question before, and would be heard as asked again. */
const TAKEN_UP =
  /^(?:[ ,。!?]|如果|要是|若是?|假如|万一)*(?:不能|能|不可以|可以|不够|够|没有|有|不行|行|不可|可|退|报|补)[^,。!? ]{0,4}的话[ ,]?|^(?:如果|要是|若是?|假如|万一)(?:不能|能|不可以|可以|不够|够|没有|有|不行|行|不可|可|退|报|补)[^,。!? ]{0,6}[ ,]/;
/** 门诊和住院分别报多少: both are asked about. */
const EACH = /分别|各自|各[是报要交能]/;
const AND = /以及|还有|[和跟与及、]/;
const LONGEST_SHARED = 6;
/** 条件 材料: the bare name of what is wanted, as people note it down. */
const NOTED =
  /(?:流程|步骤|材料|资料|手续|证件|电话|热线|起付线|封顶线|限额|比例|条件|费率|基数|地址|时限|入口|标准|金额|滞纳金|余额)[ ,。!?]*$/;
const LONGEST_NOTED = 10;
/** Shorter stretches ask nothing that stands on its own. */
const SHORTEST = 3;
/** A message with more questions is a story; its parts are not told apart. */
const MOST = 4;
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly asks: boolean;
}

function endsQuestion(text: string, clause: Stretch): boolean {
  const own = text.slice(clause.start, clause.end);
  if (BARE_REQUEST.test(own) || ANNOUNCES.test(own)) return false;
  if (clause.asks || REQUEST.test(own) || CONNECTIVE.test(text.slice(clause.end))) return true;
  return own.startsWith('还是') || (own.length <= LONGEST_NOTED && NOTED.test(own));
}

/** Where a clause that asks twice without a mark between is cut: before what the second question is about. */
function betweenAsks({ matches }: Scan, asks: readonly Ask[], start: number): number[] {
  return asks.slice(1).map((ask, i) => {
    const { end, closes } = asks[i] as Ask;
    const from = start + end + (closes ? 0 : 1);
    const to = start + ask.start;
    const topics = matches.concept.filter(({ heard, start: at }) => !heard && at >= from && at < to);
    return topics.length === 0 ? to : Math.max(...topics.map((topic) => topic.start));
  });
}

/** Where a clause is cut: where a word joins two of them or a second question begins. */
function cutsIn(found: Scan, asks: readonly Ask[], start: number, end: number): number[] {
  const joints = allMatches(JOINT, found.text.slice(start, end)).map(({ index }) => start + index);
  const cuts = joints.length > 0 ? joints : betweenAsks(found, asks, start);
  return cuts.filter((at) => at - start >= SHORTEST && end - at >= SHORTEST);
}

function stretches(found: Scan): Stretch[] {
  const { text, clauses } = found;
  return clauses.flatMap(({ start, end, asks }) => {
    const asked = asksIn(text.slice(start, end));
    const inner = cutsIn(found, asked, start, end);
    if (inner.length === 0) return [{ start, end, asks: asks || asked.length > 0 }];
    return [start, ...inner].map((from, i) => {
      const to = inner[i] ?? end;
      return { start: from, end: to, asks: asksIn(text.slice(from, to)).length > 0 };
    });
  });
}

/** Without the marks and the thanks behind it: 问哪里,谢谢. */
const bare = (stretch: string): string => stretch.slice(0, stripPoliteness(stretch).end);

/** The stretches up to each that asks; what follows the last belongs to it. */
function grouped(text: string, all: readonly Stretch[]): string[] {
  const starts: number[] = [];
  let start = 0;
  for (const stretch of all) {
    if (!endsQuestion(text, stretch) || bare(text.slice(start, stretch.end)).length < SHORTEST) continue;
    starts.push(start);
    start = stretch.end;
  }
  return starts.map((from, i) => text.slice(from, starts[i + 1] ?? text.length));
}

/** How many characters before `at` stand again before the next mark: 门诊报销比例和住院报销比例. */
function sharedEnd(text: string, at: number, next: number): number {
  const until = text.slice(next).search(/[ ,。!?]|$/) + next;
  for (let length = Math.min(at, LONGEST_SHARED); length > 0; length--) {
    const found = text.indexOf(text.slice(at - length, at), next);
    if (found > next && found + length <= until) return length;
  }
  return 0;
}

/** The question about the one thing and about the other: 门诊报多少, 住院报多少. */
function aboutEach({ text, matches }: Scan): string[] {
  const joint = EACH.test(text) ? AND.exec(text) : null;
  if (joint === null) return [];
  const at = joint.index;
  const next = at + joint[0].length;
  const shared = sharedEnd(text, at, next);
  const things = matches.concept.filter(({ heard }) => !heard);
  const one = things.find(({ start, end }) => start < at - shared && end >= at - shared && end <= at);
  const other = things.find(({ start }) => start === next);
  if (one === undefined || other === undefined) return [];
  const rest =
    shared === 0 ? text.slice(other.end) : text.slice(text.indexOf(text.slice(at - shared, at), next) + shared);
  return [text.slice(0, at) + rest, text.slice(0, one.start) + text.slice(next)];
}

/** A further question without the words that join it to the one before. */
function alone(question: string, i: number): string {
  const rest = i === 0 ? question : question.replace(JOINED, '').replace(TAKEN_UP, '');
  return rest.length < SHORTEST ? question : rest;
}

/** The questions of a message, each with the clauses that lead to it; none when it asks only one. */
export function findQuestions(found: Scan): readonly string[] {
  const asked = grouped(found.text, stretches(found));
  if (asked.length > MOST) return [];
  if (asked.length > 1) return asked.map(bare).map(alone);
  return aboutEach(found);
}
