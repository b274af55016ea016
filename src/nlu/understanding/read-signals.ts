import type { Signals } from '../../vocabulary';
import { numeralAt } from '../entities/numerals';
import { isCorrection } from '../slots/correction';
import { exactKey } from './exact-key';
import { findCue, type Scan } from './scan';

const LEANING = /^那(?:么)?[^,。!?]{1,14}(?:呢|的话|怎么样|咋样)\??$/;
/** 河南呢, 住院呢: no more than a value to put in. */
const BARE_LEANING = /^(?!.*(?:怎么|什么|多少|哪|咋|啥|几|谁))[^,。!?]{1,6}呢\??$/;
/** 余额呢 还能用不: the value first, and what is asked of it again. */
const LED_BY_VALUE = /^那?[^,。!? ]{1,7}呢[ ,][^,。!? ]{1,7}\??$/;
/** 断了七个月的话还行吗, 基数换成5500试试: the same question with another value. */
const SUPPOSED =
  /^(?:那|如果|要是|假如)?[^,。!? ]{2,12}的话(?:呢|还?(?:行|可以|成|能)?[吗不么嘛]|怎么样|咋样)?\??$|^(?:那|把)?[^,。!? ]{0,6}(?:换成?|改成?|变成)[^,。!? ]{2,8}(?:呢|试试|看看|再?算算?|再?算一下)\??$/;
const LAST = /最后一?[个种项条]|^最后$/;
const NTH = /第([一二三四五六七八九十\d]{1,2})(?:[个种项条]|$)/;
const BARE_NTH = /^(?:选|要|就)?([一二三四五六七八九\d]|1\d|十[一二三四五六七八九]?)$/;
const FRAGMENTS = [LEANING, BARE_LEANING, LED_BY_VALUE, SUPPOSED];
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
    ellipsis: findCue(found, 'ellipsis') !== null || FRAGMENTS.some((pattern) => pattern.test(found.text)),
    unknown: findCue(found, 'unknown') !== null,
    refused: findCue(found, 'refused') !== null,
    ...(ordinal === undefined ? {} : { ordinal }),
    personalData,
  };
}
