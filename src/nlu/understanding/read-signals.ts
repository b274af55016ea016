import type { Signals } from '../../vocabulary';
import { numeralAt } from '../entities/numerals';
import { isCorrection } from '../slots/correction';
import { exactKey } from './exact-key';
import { findCue, type Scan } from './scan';

const LEANING = /^那(?:么)?[^,。!?]{1,14}(?:呢|的话|怎么样|咋样)\??$/;
/** 河南呢, 住院呢: no more than a value to put in. */
const BARE_LEANING = /^(?!.*(?:怎么|什么|多少|哪|咋|啥|几|谁))[^,。!?]{1,6}呢\??$/;
const LAST = /最后一?[个种项条]|^最后$/;
const NTH = /第([一二三四五六七八九十\d]{1,2})(?:[个种项条]|$)/;
const BARE_NTH = /^(?:选|要|就)?([一二三四五六七八九\d]|1\d|十[一二三四五六七八九]?)$/;
/** Longer messages name a place in a list only in passing. */
const LONGEST_PICK = 12;

/** The place in a list that the message picks: 第二个, 2, 最后一个 (-1). */
function readOrdinal(text: string): number | undefined {
  if (text.length > LONGEST_PICK) return undefined;
  if (LAST.test(text)) return -1;
  const digits = (NTH.exec(text) ?? BARE_NTH.exec(exactKey(text)))?.[1];
  return digits === undefined ? undefined : numeralAt(digits, 0)?.value;
}

/** Cues in the wording itself, whatever the message is about. */
export function readSignals(found: Scan, personalData: readonly string[]): Signals {
  const ordinal = readOrdinal(found.text);
  return {
    correction: isCorrection(found),
    ellipsis: findCue(found, 'ellipsis') !== null || LEANING.test(found.text) || BARE_LEANING.test(found.text),
    unknown: findCue(found, 'unknown') !== null,
    refused: findCue(found, 'refused') !== null,
    ...(ordinal === undefined ? {} : { ordinal }),
    personalData,
  };
}
