import type { IsoDate, SlotValue } from '../vocabulary';
import { NOWHERE, type Page } from './page';
import type { Phrasebook } from './phrasebook';
import { noEvidence, renderWith } from './scope';
import { showSlot } from './show-slot';

/** One of the bot's own texts by itself: a welcome, a notice. */
export const renderNotice = (book: Phrasebook, key: string, today: IsoDate): string =>
  renderMessage({ book, days: { asOf: today, today } }, key, {});

export function renderMessage(
  { book, days }: Pick<Page, 'book' | 'days'>,
  key: string,
  values: Readonly<Record<string, string>>,
): string {
  const template = book.messages[key];
  if (!template) return '';
  const { today } = days;
  return renderWith({ book, asOf: today, until: today, slots: {}, wording: NOWHERE, values }, template, noEvidence());
}

/** Values that are codes until here: a corrected slot, kinds of personal data. */
export function shownValues(
  { book }: Page,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { intent, slot, value, kinds, known } = values;
  if (known !== undefined) return { ...values, known: showKnown(book, intent ?? '', known) };
  if (kinds !== undefined)
    return {
      ...values,
      kinds: kinds
        .split(' ')
        .map((kind) => book.personalDataKinds[kind] ?? kind)
        .join('、'),
    };
  if (intent === undefined || slot === undefined || value === undefined) return values;
  return { ...values, value: showSlot(book.intents.get(intent)?.slots.get(slot), JSON.parse(value)) };
}

/** 参保类型：职工医保；断缴月数：2个月. What is never asked for is nothing anybody told. */
function showKnown({ intents }: Phrasebook, intent: string, known: string): string {
  const wordings = intents.get(intent)?.slots;
  const slots = Object.entries(JSON.parse(known) as Readonly<Record<string, SlotValue>>);
  return slots
    .flatMap(([name, value]) => {
      const wording = wordings?.get(name);
      return wording && wording.questions.length > 0 ? [`${wording.label}：${showSlot(wording, value)}`] : [];
    })
    .join('；');
}
