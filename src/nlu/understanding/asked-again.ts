import type { Understanding } from '../../vocabulary';
import { readSlots } from '../slots/read-slots';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** 补牙能报吗,种牙呢: the last clause is another value and 呢, and a question stands before it. */
const TAIL = /[,。!?; ](?:那|还有|另外)?([^,。!?; ]{1,10}呢)(?:[ ,。!?](?:也|还)?[^,。!?; ]{1,6}[吗么不嘛])?[?!。]?$/;

/** What stands before such a last clause; null where there is none, or nothing is asked before it. */
export function beforeAgain(found: Scan): string | null {
  const tail = TAIL.exec(found.text);
  return tail && found.clauses.some(({ asks, start }) => asks && start < tail.index)
    ? found.text.slice(0, tail.index)
    : null;
}

/** The values of such a last clause that the question before it has otherwise; undefined where it asks nothing again. */
export function askedAgain(intent: string | null, found: Scan, asks: boolean, reader: Reader): Understanding['again'] {
  const tail = asks && intent !== null && TAIL.exec(found.text);
  if (!tail || intent === null || !reader.compiled.slots.has(intent)) return undefined;
  const read = (text: string) => readSlots(intent, reader.scan(text, found.today), reader.compiled, 'fragment');
  const first = read(found.text.slice(0, tail.index));
  const other = Object.entries(read(tail[1] as string)).filter(([name, { value }]) => {
    const before = first[name]?.value;
    return before !== undefined && before !== value;
  });
  return other.length === 0 ? undefined : Object.fromEntries(other);
}
