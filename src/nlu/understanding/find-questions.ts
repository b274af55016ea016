import { splitClauses } from '../text/sentences';

const CONNECTIVE = /^(?:还有|另外|顺便|再问|再就是|以及|对了)/;
/** Shorter stretches ask nothing that stands on its own. */
const SHORTEST = 4;
/** A message with more questions is a story; its parts are not told apart. */
const MOST = 4;

/** A question with what was told before it. */
interface Question {
  readonly start: number;
  readonly end: number;
}

function endsQuestion(text: string, clause: { readonly end: number; readonly asks: boolean }): boolean {
  return clause.asks || CONNECTIVE.test(text.slice(clause.end));
}

/** The questions of a message, each with the clauses that lead to it; none when it asks only one. */
export function findQuestions(text: string): Question[] {
  const questions: Question[] = [];
  let start = 0;
  for (const clause of splitClauses(text)) {
    if (!endsQuestion(text, clause) || clause.end - start < SHORTEST) continue;
    questions.push({ start, end: clause.end });
    start = clause.end;
  }
  const last = questions.at(-1);
  if (last !== undefined && start < text.length)
    questions[questions.length - 1] = { start: last.start, end: text.length };
  return questions.length > 1 && questions.length <= MOST ? questions : [];
}
