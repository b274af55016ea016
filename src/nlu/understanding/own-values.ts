import type { SlotReading, Understanding } from '../../vocabulary';
import { readSlots } from '../slots/read-slots';
import type { Reader } from './reader';
import type { Scan } from './scan';
import type { Question } from './second-question';

type Slots = Understanding['slots'];

/** Of several questions each has what it tells itself before what its neighbour tells: 职工住院起付线多少，居民医保一年交多少. */
export const ownValues = (slots: Slots, questions: readonly Question[], found: Scan, reader: Reader): Slots =>
  Object.assign(
    {},
    slots,
    ...questions.map((question) => ({
      [question.intent]: { ...slots[question.intent], ...readAlone(question, found, reader) },
    })),
  );

function readAlone({ intent, text }: Question, found: Scan, reader: Reader): Record<string, SlotReading> {
  const at = found.text.indexOf(text);
  if (at < 0) return {};
  const own = readSlots(intent, reader.scan(text, found.today), reader.compiled);
  return Object.fromEntries(
    Object.entries(own).map(([name, read]) => [name, { ...read, start: read.start + at, end: read.end + at }]),
  );
}
