import type { Understanding, UnderstandingContext } from '../../vocabulary';
import { likeliest } from '../classify/likeliest';
import { readText } from '../text/read-text';
import { insteadOfDropped } from './dropped-topic';
import { readSignals } from './read-signals';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** A message before it is judged: what was found in it, and what of the conversation it is judged with. */
export interface Message {
  readonly found: Scan;
  readonly signals: Understanding['signals'];
  readonly context: UnderstandingContext;
  /** The words that drop what was talked of. */
  readonly dropped?: string;
  readonly words: Pick<Understanding, 'text' | 'whole'>;
}

/** Someone who only knows what the previous message said (the command line) gets it in plain words, and its intent as context. */
function withIntents(context: UnderstandingContext, reader: Reader): UnderstandingContext {
  if (context.intents.length > 0 || context.previousText === undefined) return context;
  const previousText = reader.respell(readText(context.previousText).text);
  const found = reader.scan(previousText, context.today);
  const intent = reader.certain(found) ?? reader.classes[likeliest(reader.weigh(found))];
  const isOurs = intent !== undefined && reader.compiled.kinds.get(intent) === 'business';
  return { ...context, previousText, intents: isOurs ? [intent] : [] };
}

/** Nothing is open any more once it was dropped. */
function withoutOpen({ asking: _, offered: __, ...rest }: UnderstandingContext): UnderstandingContext {
  return rest;
}

/** The message, or what it asks instead of the topic it drops. */
export function readMessage(raw: string, told: UnderstandingContext, reader: Reader): Message {
  const { text, kinds } = readText(raw);
  const whole = reader.respell(text);
  const scanned = reader.scan(whole, told.today);
  const instead = insteadOfDropped(whole, scanned.clauses);
  const found = instead === null ? scanned : reader.scan(instead.asked, told.today);
  const signals = readSignals(found, kinds, told.previousText);
  if (instead === null) return { found, signals, context: withIntents(told, reader), words: { text: whole } };
  const context = withIntents(withoutOpen(told), reader);
  return {
    found,
    signals: { ...signals, drops: true },
    context,
    dropped: instead.dropped,
    words: { text: found.text, whole },
  };
}
