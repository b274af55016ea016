import type { Understanding, UnderstandingContext } from '../../vocabulary';
import { besideStatements } from './beside-statements';
import { besideStory } from './beside-story';
import { correctedTopic } from './corrected-topic';
import { certainly, decide, nothing, type Verdict } from './decide';
import { dropQuestion } from './drop-question';
import { elsewhere } from './elsewhere';
import { expectOffered, expectTalkedOf } from './expect-offered';
import { favourNamed } from './favour-named';
import { leanOnContext } from './lean-on-context';
import { namedTopic } from './named-topic';
import type { Reader } from './reader';
import type { Scan } from './scan';
import { stayInTopic } from './stay-in-topic';
import { withoutRenounced } from './without-renounced';

/** Keys at random: no character or number of ours, and no phrase that is written in Latin letters. */
function isGibberish({ text, matches }: Scan): boolean {
  return !/[\p{Script=Han}\d]/u.test(text) && Object.values(matches).every((own) => own.every(({ heard }) => heard));
}

/** What looks like ours but names a thing of another trade and no word of ours is not ours. An answer may name anything. */
function notElsewhere(verdict: Verdict, found: Scan, context: UnderstandingContext, { compiled }: Reader): Verdict {
  const isOther = verdict.decision === 'out-of-scope' || compiled.kinds.get(verdict.intent ?? '') === 'control';
  const other = isOther || context.asking !== undefined ? null : elsewhere(found);
  return other === null ? verdict : certainly(other, compiled);
}

function judge(found: Scan, signals: Understanding['signals'], context: UnderstandingContext, reader: Reader): Verdict {
  if (!/[\p{L}\p{N}]/u.test(found.text)) return nothing();
  const certain = reader.certain(found);
  if (certain !== null) return certainly(certain, reader.compiled);
  const topic = namedTopic(found.text, reader.compiled.topics);
  if (topic !== null) return topic;
  if (isGibberish(found)) return nothing();
  const dropped = dropQuestion(found.text, context, reader.compiled);
  if (dropped !== null) return dropped;
  const corrected = signals.correction ? correctedTopic(found, context, reader) : null;
  if (corrected !== null) return corrected;
  const leaning = leanOnContext({ found, logs: reader.weigh(found), signals, context }, reader);
  const staying = stayInTopic(leaning, found, context, reader);
  const expected = expectOffered(staying, found, context, reader);
  const logs = expectTalkedOf(expected, signals, context, reader);
  const outlook = withoutRenounced(favourNamed(reader.outlook(logs), found), found);
  const verdict = decide(outlook, reader.compiled);
  return notElsewhere(verdict, found, context, reader);
}

/** Declined this surely, it is not looked at again without its values: 镇江 退休 住院 报销 is declined for its place. */
const SURELY_DECLINED = 0.95;

const isSettled = ({ decision, confidence }: Verdict): boolean =>
  decision === 'answer' || confidence === 1 || (decision === 'out-of-scope' && confidence >= SURELY_DECLINED);

/** Values and stories beside the question may hide what it is about: where it was not understood, it is judged without them. */
export function judgeAll(
  part: Scan,
  signals: Understanding['signals'],
  context: UnderstandingContext,
  reader: Reader,
): Verdict {
  const verdict = judge(part, signals, context, reader);
  if (isSettled(verdict)) return verdict;
  const rests = [besideStatements(part, reader), verdict.decision === 'clarify' ? besideStory(part, reader) : null];
  const alone = rests.map((rest) => rest && judge(rest, signals, context, reader));
  return alone.find((one) => one?.decision === 'answer') ?? verdict;
}
