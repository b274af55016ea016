import type { UnderstandingContext } from '../../vocabulary';
import { splitClauses } from '../text/sentences';
import type { CompiledModel } from './compile-model';
import { certainly, type Verdict } from './decide';
import { exactKey } from './exact-key';

/** The control intent that drops the question in play. */
const CANCEL = 'cancel';
/** 滞纳金不用管了, 那个不问了: what was being asked is not wanted any more. */
const DROPPED =
  /(?:不用|不要|不想|别|甭|先不|不|懒得)(?:再|去|你)?(?:(?:管|问|说|聊|查|弄|算|办|看)(?:它|这个|那个)?|(?:问|聊|谈|说)[^,。!?了]{2,6})(?:了|啦|咯)(?:[吧啊哈]|$|[,。! ])|[那这](?:个|事|边)(?:先)?不(?:用|要|必|需要)(?:了|啦|咯)[吧啊哈]?$/;
/** What may be wanted in its place. */
const INSTEAD: ReadonlySet<string> = new Set(['human', 'restart']);
/** Longer messages drop one thing to say another. */
const LONGEST = 20;

/** What may end a message, and then is all it wants. */
const ENDINGS: ReadonlySet<string> = new Set([CANCEL, 'goodbye']);

/** 手头来活了 放弃, 都记下了 回见: the last clause is a way out known by heart, and nothing is asked before it. */
function endingOf(text: string, { exact }: CompiledModel): string | null {
  const clauses = splitClauses(text);
  const last = clauses.at(-1);
  if (last === undefined || clauses.length < 2 || clauses.some(({ asks }) => asks)) return null;
  const ending = exact.get(exactKey(text.slice(last.start, last.end)));
  return ending !== undefined && ENDINGS.has(ending) ? ending : null;
}

/** The verdict for a message that only takes the question in play back, or wants something plain instead (不说了,转人工); null otherwise. */
export function dropQuestion(text: string, context: UnderstandingContext, compiled: CompiledModel): Verdict | null {
  if (context.intents.length === 0 || text.length > LONGEST || compiled.kinds.get(CANCEL) !== 'control') return null;
  const ending = endingOf(text, compiled);
  if (ending !== null) return certainly(ending, compiled);
  if (!DROPPED.test(text)) return null;
  const rest = text.replace(DROPPED, '');
  const wanted = compiled.exact.get(exactKey(rest));
  if (wanted !== undefined && INSTEAD.has(wanted)) return certainly(wanted, compiled);
  return splitClauses(rest).some((clause) => clause.asks) ? null : certainly(CANCEL, compiled);
}
