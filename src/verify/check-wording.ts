import { asOfOf } from '../dialogue/as-of';
import { renderReplies } from '../templates/render-replies';
import { showConditions } from '../templates/show-slot';
import type { IsoDate, Reply, SlotValues } from '../vocabulary';
import { checkLength } from './check-length';
import type { FlowView } from './flow-view';
import { type Ledger, report } from './ledger';
import { type Edge, pathOf } from './node';
import { placeOf, placeOfRow, placeOfSlot } from './places';
import type { Scene } from './scene';
import { placesOf, slotsWorded, wordingCases } from './wording-cases';

/** What a figure that is not there leaves behind. */
const HOLES = /undefined|NaN|Infinity|\[object|\{\{|\}\}|\bnull\b/;

/** Every reply that is reached can be said: in every place, whatever it shows being told or not. Each is tried once. */
export function createWordingCheck(scene: Scene, ledger: Ledger): (edge: Edge) => void {
  const tried = new Set<string>();
  const places = placesOf(scene.content.phrasebook);
  const isNew = (key: string): boolean => !tried.has(key) && tried.add(key).size > 0;
  return (edge) => {
    for (const reply of edge.step.replies) {
      if (reply.kind === 'answer') checkAnswer(scene, ledger, edge, reply, places, isNew);
      else if (reply.kind === 'conditional') checkConditional(scene, ledger, edge, reply, isNew);
      else checkOther(scene, ledger, edge, reply, isNew);
    }
  };
}

type IsNew = (key: string) => boolean;

function checkAnswer(
  scene: Scene,
  ledger: Ledger,
  edge: Edge,
  reply: Reply & { kind: 'answer' },
  places: readonly string[],
  isNew: IsNew,
): void {
  const view = scene.flows.get(reply.intent);
  const wording = scene.content.phrasebook.intents.get(reply.intent);
  if (!view || !wording) return;
  const names = slotsWorded(view, wording, reply);
  const key = `${reply.intent}/${reply.reply}`;
  if (!isNew(`${key}/${reply.rule} ${valuesOf(reply.slots, names)}`)) return;
  for (const slots of wordingCases(view, reply, names, places)) {
    if (!isNew(`${key} ${valuesOf(slots, names)}`)) continue;
    const answer = { ...reply, slots, ...dayOf(scene, view, slots) };
    checkLength(scene, ledger, edge, [answer]);
    const fault = faultOf(scene, ledger, answer);
    if (fault === undefined) continue;
    report(ledger, {
      property: 'unsayable',
      subject: `${reply.intent} ${reply.reply}`,
      path: pathOf(edge),
      expected: 'every figure of the reply has a value',
      seen: `${fault} with ${JSON.stringify(slots)}`,
      where: placeOf(scene, reply.intent, 'replies', reply.reply),
    });
  }
}

/** The day an answer is about where a slot says so. */
function dayOf(scene: Scene, { flow }: FlowView, slots: SlotValues): { readonly asOf?: IsoDate } {
  const asOf = asOfOf(scene, flow, { intent: flow.intent, slots, unknown: [] });
  return asOf === scene.asOf ? {} : { asOf };
}

const valuesOf = (slots: SlotValues, names: readonly string[]): string =>
  names.map((name) => String(slots[name] ?? '')).join();

type Conditional = Reply & { readonly kind: 'conditional' };

/** Each case has a condition one can say, and an answer. */
function checkConditional(scene: Scene, ledger: Ledger, edge: Edge, reply: Conditional, isNew: IsNew): void {
  for (const branch of reply.branches) {
    if (!isNew(`${reply.intent}/if/${branch.rule} ${branch.open.join()}`)) continue;
    const isAnswered = isSaid(scene, ledger, reply, branch);
    if (isAnswered && conditionOf(scene, reply.intent, branch) !== '') continue;
    report(ledger, {
      property: 'branch-unsaid',
      subject: `${reply.intent} ${branch.rule}`,
      path: pathOf(edge),
      expected: '如果……：……',
      seen: isAnswered ? 'no words for the condition' : 'the short form of the reply cannot be worded',
      where: placeOfRow(scene, reply.intent, branch.rule),
    });
  }
}

type Branch = Conditional['branches'][number];

function conditionOf(scene: Scene, intent: string, { rule, open }: Branch): string {
  const wording = scene.content.phrasebook.intents.get(intent);
  const when = wording?.conditions.get(rule);
  return wording && when ? showConditions(when, open, wording.slots, scene.asOf) : '';
}

/** A case whose short form has no words leaves no line behind. */
function isSaid(scene: Scene, ledger: Ledger, reply: Conditional, branch: Branch): boolean {
  const told = textOf(scene, ledger, { ...reply, branches: [branch] });
  return told.length > textOf(scene, ledger, { ...reply, branches: [] }).length && !HOLES.test(told);
}

function checkOther(scene: Scene, ledger: Ledger, edge: Edge, reply: Reply, isNew: IsNew): void {
  if (reply.kind !== 'question' && reply.kind !== 'remark' && reply.kind !== 'message') return;
  const subject = subjectOf(reply);
  if (!isNew(subject)) return;
  const fault = faultOf(scene, ledger, reply);
  if (fault === undefined) return;
  report(ledger, {
    property: 'unsayable',
    subject,
    path: pathOf(edge),
    expected: 'words',
    seen: fault,
    where:
      reply.kind === 'question'
        ? placeOfSlot(scene, reply.intent, reply.slot)
        : placeOf(scene, reply.kind === 'remark' ? reply.intent : ''),
  });
}

function subjectOf(reply: Reply & { kind: 'question' | 'remark' | 'message' }): string {
  if (reply.kind === 'message') return `message ${reply.key}`;
  return reply.kind === 'question'
    ? `${reply.intent} ${reply.slot} ${reply.attempt}`
    : `${reply.intent} ${reply.reply}`;
}

function textOf(scene: Scene, ledger: Ledger, reply: Reply): string {
  ledger.renderings += 1;
  const { messages, rest = '' } = renderReplies(scene.content.phrasebook, [reply], scene);
  return [...messages.map(({ text }) => text), rest].join('\n').trim();
}

function faultOf(scene: Scene, ledger: Ledger, reply: Reply): string | undefined {
  const text = textOf(scene, ledger, reply);
  const unavailable = scene.raw.bot.value.messages.unavailable.slice(0, UNAVAILABLE_START);
  if (text.trim() === '') return 'nothing to say';
  if (HOLES.test(text)) return `「${HOLES.exec(text)?.[0]}」 in the text`;
  return reply.kind === 'answer' && text.includes(unavailable) ? 'a figure without a value' : undefined;
}

/** The notice said instead of an answer is known by its first characters, before any figure in it. */
const UNAVAILABLE_START = 8;
