import type { ResolvedSlot } from '../content/resolve-slot';
import { decide } from '../policy/table';
import type { Frame, Reply, SlotValues } from '../vocabulary';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { type Edge, frameAfter, frameOf, pathOf } from './node';
import { placeOf, placeOfRow, placeOfSlot } from './places';
import { type Scene, valuesOf } from './scene';
import { showFrame } from './show-frame';

type Judge = (scene: Scene, ledger: Ledger, edge: Edge) => void;

/** What must hold of every single step. */
export const judgeEdge: Judge = (scene, ledger, edge) => {
  for (const judge of [judgeEnd, judgeQuestions, judgeTold, judgeValues, judgeBranches]) judge(scene, ledger, edge);
};

const saysSomething = ({ kind }: Reply): boolean => kind === 'answer' || kind === 'conditional' || kind === 'question';

/** A step about a form asks or answers. */
const judgeEnd: Judge = (scene, ledger, edge) => {
  const { step } = edge;
  const frame = frameAfter(step);
  // A value from elsewhere meets no row: that is reported, and not what follows from it.
  if (!frame || step.replies.some(saysSomething) || foreignSlots(scene, frame).length > 0) return;
  const isStuck = frameOf(step.state) !== undefined;
  report(ledger, {
    property: isStuck ? 'goto-circle' : 'no-answer',
    subject: frame.intent,
    path: pathOf(edge),
    expected: isStuck ? 'a row that answers' : `a row for ${showFrame(frame)}`,
    seen: isStuck ? 'rows that only hand over to one another' : 'nothing is said',
    where: isStuck ? placeOfGoto(scene, frame) : placeOf(scene, frame.intent, 'table'),
  });
};

function placeOfGoto(scene: Scene, frame: Frame) {
  const table = scene.flows.get(frame.intent)?.flow.table;
  const verdict = table && decide(table, valuesOf(scene, frame), frame.unknown);
  return verdict?.kind === 'row'
    ? placeOfRow(scene, frame.intent, verdict.row.id)
    : placeOf(scene, frame.intent, 'table');
}

/** Nothing known is asked for, and nothing more often than there are wordings. */
const judgeQuestions: Judge = (scene, ledger, edge) => {
  const frame = frameOf(edge.step.state);
  const question = edge.step.replies.find((reply) => reply.kind === 'question');
  if (question?.kind !== 'question' || !frame) return;
  const { intent, slot, attempt } = question;
  const where = placeOfSlot(scene, intent, slot);
  const subject = `${intent} ${slot}`;
  if (slot in frame.slots || frame.unknown.includes(slot)) {
    const seen = slot in frame.slots ? `it is known: ${showFrame(frame)}` : 'it was given up before';
    report(ledger, {
      property: 'asked-though-told',
      subject,
      path: pathOf(edge),
      expected: `no question for ${slot}`,
      seen,
      where,
    });
  }
  const wordings = scene.flows.get(intent)?.slots.get(slot)?.ask.length ?? 0;
  if (attempt > wordings)
    report(ledger, {
      property: 'asked-too-often',
      subject,
      path: pathOf(edge),
      expected: `at most ${wordings} questions, then an answer by cases`,
      seen: `question ${attempt}`,
      where,
    });
};

/** What was told stays told, also when another intent takes over. */
const judgeTold: Judge = (scene, ledger, edge) => {
  const after = frameAfter(edge.step);
  if (!after) return;
  const told = toldBy(edge.move);
  const taken = setOnTheWay(scene, edge.move);
  const slots = scene.flows.get(after.intent)?.slots;
  for (const [slot, value] of Object.entries(told)) {
    if (!slots?.has(slot) || taken.has(slot) || after.slots[slot] === value) continue;
    report(ledger, {
      property: 'told-lost',
      subject: `${after.intent} ${slot}`,
      path: pathOf(edge),
      expected: `${slot} = ${value}`,
      seen: showFrame(after),
      where: placeOfSlot(scene, after.intent, slot),
    });
  }
};

function toldBy(move: Move): SlotValues {
  if (move.kind === 'ask') return move.told;
  return move.kind === 'tell' || move.kind === 'tell-as' ? { [move.slot]: move.value } : {};
}

/** Slots that rows handing over set anew: theirs to decide. */
function setOnTheWay({ flows }: Scene, move: Move): ReadonlySet<string> {
  const rows = 'intent' in move ? (flows.get(move.intent)?.flow.table?.rows ?? []) : [];
  return new Set(rows.flatMap(({ outcome }) => (outcome.kind === 'goto' ? Object.keys(outcome.set) : [])));
}

/** Every value in a form is one its slot has, wherever it was told. */
const judgeValues: Judge = (scene, ledger, edge) => {
  const after = frameAfter(edge.step);
  if (!after) return;
  for (const { name, values } of foreignSlots(scene, after)) {
    report(ledger, {
      property: 'foreign-value',
      subject: `${after.intent} ${name}`,
      path: pathOf(edge),
      expected: `one of ${values.map(({ value }) => value).join(', ')}`,
      seen: `${name} = ${after.slots[name]}`,
      where: placeOfSlot(scene, after.intent, name),
    });
  }
};

const foreignSlots = ({ flows }: Scene, { intent, slots }: Frame): readonly ResolvedSlot[] =>
  [...(flows.get(intent)?.slots.values() ?? [])].filter(
    ({ name, values }) => name in slots && values.length > 0 && !values.some(({ value }) => value === slots[name]),
  );

/** An answer by cases tells every case there is. */
const judgeBranches: Judge = (scene, ledger, edge) => {
  const frame = edge.step.state.answered?.frame;
  const reply = edge.step.replies.find((one) => one.kind === 'conditional');
  const table = frame && scene.flows.get(frame.intent)?.flow.table;
  if (reply?.kind !== 'conditional' || !table || reply.intent !== frame.intent) return;
  const verdict = decide(table, valuesOf(scene, frame), frame.unknown);
  for (const { id } of verdict.kind === 'depends' ? verdict.rows : []) {
    if (reply.branches.some(({ rule }) => rule === id)) continue;
    report(ledger, {
      property: 'branch-unsaid',
      subject: `${frame.intent} ${id}`,
      path: pathOf(edge),
      expected: `the case of row ${id}`,
      seen: `only ${reply.branches.map(({ rule }) => rule).join(', ') || 'nothing'}`,
      where: placeOfRow(scene, frame.intent, id),
    });
  }
};
