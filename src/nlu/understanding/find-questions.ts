import { splitClauses } from '../text/sentences';

const CONNECTIVE = /^(?:还有|另外|顺便|再问|再就是|再一个|以及|对了|同时|并且|然后)/;
/** The same words inside a clause, where people type without punctuation: a question may end before them. */
const JOINT =
  /还有(?!没|吗|么|多少|什么|啥|几|哪|钱)|另外|顺便|再问|再就是|以及|申请又|办理又|又要|又该|又怎么|又需要|一个是|要是(?=不)|不能退的话|不行的话|然后(?=怎|再|去|咋)/g;
/** 滞纳金帮我算一下: asked without a question. */
const REQUEST = /帮我?(?:算|估|看|查)|给我?(?:算|估|说|讲)|(?:算|说|讲|估)一下/;
/** Shorter stretches ask nothing that stands on its own. */
const SHORTEST = 3;
/** A message with more questions is a story; its parts are not told apart. */
const MOST = 4;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly asks: boolean;
}

/** A question with what was told before it. */
interface Question {
  readonly start: number;
  readonly end: number;
}

function endsQuestion(text: string, clause: Stretch): boolean {
  return clause.asks || REQUEST.test(text.slice(clause.start, clause.end)) || CONNECTIVE.test(text.slice(clause.end));
}

/** Clauses, also cut where a word joins two of them. */
function stretches(text: string): Stretch[] {
  return splitClauses(text).flatMap((clause) => {
    const cuts = [...text.slice(clause.start, clause.end).matchAll(JOINT)].map(({ index }) => clause.start + index);
    const inner = cuts.filter((cut) => cut - clause.start >= SHORTEST && clause.end - cut >= SHORTEST);
    const edges = [clause.start, ...inner, clause.end];
    return edges.slice(1).map((end, i) => toStretch(text, edges[i] as number, end));
  });
}

function toStretch(text: string, start: number, end: number): Stretch {
  return { start, end, asks: splitClauses(text.slice(start, end)).some(({ asks }) => asks) };
}

/** The questions of a message, each with the clauses that lead to it; none when it asks only one. */
export function findQuestions(text: string): Question[] {
  const questions: Question[] = [];
  let start = 0;
  for (const clause of stretches(text)) {
    if (!endsQuestion(text, clause) || clause.end - start < SHORTEST) continue;
    questions.push({ start, end: clause.end });
    start = clause.end;
  }
  const last = questions.at(-1);
  if (last !== undefined && start < text.length)
    questions[questions.length - 1] = { start: last.start, end: text.length };
  return questions.length > 1 && questions.length <= MOST ? questions : [];
}
