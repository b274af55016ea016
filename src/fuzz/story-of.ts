import type { Story, StoryExpectation, StoryStep } from '../content/schema/story-schema';
import type { SlotValues, Turn } from '../vocabulary';
import type { Exchange } from './exchange';
import type { Found } from './fuzz-relation';

const USUAL_PAUSE_MS = 30_000;

/**
 * A found breach as a story: it fails while the breach is there and passes once it is mended. Null where a story cannot
 * tell it: a pause, a date of its own, a second delivery.
 */
export function storyOf({ relation, breach, seed, path }: Found, today: string): Story | null {
  const { expected, actual, problems } = breach;
  const last = actual.at(-1);
  if (!last || !actual.every(isTellable)) return null;
  const wanted = expected.at(-1)?.turn;
  const then = wanted ? differing(wanted, last.turn) : unsound(problems);
  if (Object.keys(then).length === 0) return null;
  const before = actual.slice(0, -1).map((one): StoryStep => stepOf(one, {}));
  return {
    story: `${relation} (seed ${seed}${path === '' ? '' : `, path ${path}`})`,
    given: { asOf: today },
    steps: [...before, stepOf(last, then)],
  };
}

const isTellable = ({ content, turn }: Exchange, index: number, all: readonly Exchange[]): boolean => {
  const pause = turn.receivedAt - (all[index - 1]?.turn.receivedAt ?? turn.receivedAt - USUAL_PAUSE_MS);
  return turn.asOf === undefined && pause === USUAL_PAUSE_MS && (content.kind === 'text' || content.kind === 'choice');
};

function stepOf({ content, turn }: Exchange, then: StoryExpectation): StoryStep {
  if (content.kind === 'choice') return { tap: content.label ?? content.choiceId, then };
  return { when: content.kind === 'text' ? content.text : turn.said, then };
}

/** What should have been, as far as it is not. */
function differing(wanted: Turn, got: Turn): StoryExpectation {
  const [should, is] = [wanted.dialogue, got.dialogue];
  const rows = rowsOf(wanted);
  const row = rows.find((one) => !rowsOf(got).includes(one));
  const slots = differingSlots(should.slots, is.slots);
  const says = linesOf(wanted).filter((line) => !textOf(got).includes(line));
  const never = linesOf(got).filter((line) => says.length > 0 && !textOf(wanted).includes(line));
  return {
    ...(should.status === is.status ? {} : { status: should.status }),
    ...(should.intent === is.intent ? {} : { intent: should.intent }),
    ...(should.asking === is.asking || should.asking === undefined ? {} : { asking: should.asking }),
    ...(row === undefined ? {} : { row }),
    ...(Object.keys(slots).length === 0 ? {} : { slots }),
    ...(says.length === 0 ? {} : { says }),
    ...(never.length === 0 ? {} : { never }),
  };
}

const differingSlots = (should: SlotValues, is: SlotValues) =>
  Object.fromEntries(
    [...new Set([...Object.keys(should), ...Object.keys(is)])]
      .filter((name) => should[name] !== is[name])
      .map((name) => [name, should[name] ?? null]),
  );

const rowsOf = ({ receipt }: Turn): readonly string[] =>
  (receipt?.rule ?? '').split(' + ').flatMap((rule) => rule.split('/').at(-1)?.split('|') ?? []);

const textOf = ({ messages }: Turn): string => messages.map(({ text }) => text).join('\n');

const linesOf = (turn: Turn): string[] =>
  textOf(turn)
    .split('\n')
    .filter((line) => line.trim() !== '');

/** A turn that is wrong in itself: what it must not say. */
function unsound(problems: readonly string[]): StoryExpectation {
  const never = problems.flatMap((problem) => /^says 「?([^」，,]+)/.exec(problem)?.[1] ?? []);
  return never.length === 0 ? {} : { never };
}
