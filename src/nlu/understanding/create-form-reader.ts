import type { IsoDate, Understanding } from '../../vocabulary';
import type { NluModel } from '../contract';
import { readAnswer } from '../slots/read-answer';
import { readSlots } from '../slots/read-slots';
import { readText } from '../text/read-text';
import { createTokeniser } from '../tokenise';
import { compileModel } from './compile-model';
import { readSignals } from './read-signals';
import { scan } from './scan';

/** What the words themselves tell an open question, whatever they are about. */
export type FormReading = Pick<Understanding, 'text' | 'answer' | 'slots' | 'signals'>;

export type FormReader = (asking: { readonly intent: string; readonly slot: string }, text: string) => FormReading;

/** The part of understanding that needs no training: how the phrases and numbers of content are read. */
export function createFormReader(model: NluModel, today: IsoDate): FormReader {
  const compiled = compileModel(model);
  const tokenise = createTokeniser(model.lexicon);
  return (asking, raw) => {
    const { text, kinds } = readText(raw);
    const found = scan(text, today, compiled, tokenise);
    return {
      text,
      answer: readAnswer(asking, found, compiled),
      slots: { [asking.intent]: readSlots(asking.intent, found, compiled) },
      signals: readSignals(found, kinds),
    };
  };
}
