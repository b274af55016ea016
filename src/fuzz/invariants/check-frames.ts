import type { Flow } from '../../dialogue/model';
import type { Frame } from '../../vocabulary';
import type { Invariant } from './invariant';

const DEEPEST = 3;

/** The stack is no deeper than promised, holds only what its forms ask for, and asks for what it does not know. */
export const checkFrames: Invariant = ({ state, turn }, { brain }) => {
  const { flows } = brain.content.dialogue;
  const innermost = state.frames.at(-1);
  const asking = turn.dialogue.status === 'asking' ? turn.dialogue.asking : undefined;
  return [
    ...(state.frames.length > DEEPEST ? [`${state.frames.length} forms are open`] : []),
    ...[...state.frames, ...state.waiting].flatMap((frame) => checkFrame(flows.get(frame.intent), frame)),
    ...(new Set(state.frames.map(({ intent }) => intent)).size < state.frames.length ? ['a form is open twice'] : []),
    ...(asking !== innermost?.asking?.slot && turn.dialogue.status === 'asking'
      ? [`says it asks ${asking}, but does not`]
      : []),
    // A form that was left may be told on the way what it asked: it goes on with the next when it is come back to.
    ...(innermost?.asking && innermost.asking.slot in innermost.slots
      ? [`asks ${innermost.asking.slot}, which was told`]
      : []),
    ...(innermost && !innermost.asking ? [`${innermost.intent} is open and asks nothing`] : []),
  ];
};

function checkFrame(flow: Flow | undefined, { intent, slots, unknown, asking }: Frame): readonly string[] {
  if (!flow) return [`${intent} is open, which the content does not have`];
  const names = new Set(flow.slots.map(({ name }) => name));
  const strange = [...Object.keys(slots), ...unknown].filter((name) => !names.has(name));
  return [
    ...strange.map((name) => `${intent} holds ${name}, which it does not have`),
    ...unknown.filter((name) => name in slots).map((name) => `${intent} knows ${name} and does not know it`),
    ...(asking && !names.has(asking.slot) ? [`asks ${asking.slot}, which ${intent} does not have`] : []),
    ...(asking && (asking.attempt < 1 || asking.attempt > 3)
      ? [`asks ${asking.slot} for the ${asking.attempt}th time`]
      : []),
    ...flow.slots.flatMap(({ name, options }) =>
      name in slots && options.length > 0 && !options.some(({ value }) => value === slots[name])
        ? [`${intent} has ${name} = ${JSON.stringify(slots[name])}, which is no option`]
        : [],
    ),
  ];
}
