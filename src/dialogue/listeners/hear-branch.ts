import type { Row } from '../../policy/table';
import type { SlotValue } from '../../vocabulary';
import { readSlots } from '../frame';
import type { Listener } from '../listener';

/**
 * The answer to 「什么原因想退」 may sound like the intent its branch leads to: 「公司也给我交了」. Where one value of the
 * asked slot goes to just that intent, it is an answer and no digression.
 */
export const hearBranch: Listener = ({ model, frame, understanding }) => {
  const { intent, decision } = understanding;
  const asked = frame?.asking?.slot;
  if (!frame || asked === undefined || decision !== 'answer' || intent === frame.intent || intent === null) return null;
  const rows = model.flows.get(frame.intent)?.table?.rows ?? [];
  const values = rows.flatMap((row) => branchValues(row, asked, intent));
  const slots = readSlots(understanding, frame.intent);
  const value = values.find((one) => one === slots[asked]) ?? values[0];
  return value === undefined ? null : { kind: 'fill', slots: { ...slots, [asked]: value }, points: [] };
};

/** Values of the slot under which the row hands over to the intent. */
function branchValues({ when, outcome }: Row, slot: string, intent: string): readonly SlotValue[] {
  const condition = when === 'otherwise' ? undefined : when[slot];
  return outcome.kind === 'goto' && outcome.intent === intent && condition?.kind === 'one-of' ? condition.values : [];
}
