import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { loadContent } from '../../src/content/load-content';
import type { Phrasebook } from '../../src/templates/phrasebook';
import { renderReplies } from '../../src/templates/render-replies';
import type { Reply, SlotValues } from '../../src/vocabulary';

const TODAY = '2026-11-22';

function bookOf(directory: string): Phrasebook {
  const loaded = loadContent(directory);
  if (loaded.kind !== 'loaded') throw new TypeError('the content has faults');
  return loaded.content.phrasebook;
}

const book = bookOf(CONTENT_DIRECTORY);

/** A note above an answer: a place no page speaks of; a day of which none says whether its rules were in force. */
const PLACE = { slots: { region: '石家庄市' } };
const NOTHING = { slots: {} };
const DAY = { slots: {}, asOf: '2026-10-31' };

const answer = (intent: string, reply: string, more: { readonly slots: SlotValues }): Reply => ({
  kind: 'answer',
  intent,
  rule: reply,
  reply,
  form: 'full',
  ...more,
});

const message = (key: string, values: Record<string, string>): Reply => ({ kind: 'message', key, values });

const intents = [...book.intents].map(([intent, { title, replies, slots }]) => ({
  intent,
  title,
  answers: [...replies.keys()],
  questions: [...slots].flatMap(([slot, { questions }]) =>
    questions.map((_, index): Reply => ({ kind: 'question', intent, slot, attempt: index + 1 })),
  ),
}));

/** Two answers of one intent, the second announced or not. */
const pairs = intents.flatMap(({ intent, title, answers }) =>
  [PLACE, DAY].flatMap((more) =>
    answers.flatMap((first, index) =>
      answers.slice(index + 1).flatMap((second) => {
        const [one, other] = [answer(intent, first, more), answer(intent, second, more)];
        return [
          [one, other],
          [one, message('second_question', { title }), other],
        ];
      }),
    ),
  ),
);

/** A row that tells the rules of a place is not come to from another. */
const isLocal = (intent: string, reply: string): boolean =>
  (book.intents.get(intent)?.replies.get(reply)?.facts ?? []).some((id) => Array.isArray(book.facts.get(id)?.region));

/** An answer in the middle of a form, whose question is asked again. */
const digressions = intents.flatMap(({ intent, title, answers, questions }) =>
  answers.flatMap((reply) =>
    questions.map((question) => [
      answer(intent, reply, isLocal(intent, reply) ? NOTHING : PLACE),
      message('returning', { title }),
      question,
    ]),
  ),
);

const turns: readonly (readonly Reply[])[] = [...pairs, ...digressions];

const tooLong = (phrasebook: Phrasebook): readonly string[] =>
  turns.flatMap((replies) => {
    const { messages } = renderReplies(phrasebook, replies, { asOf: TODAY, today: TODAY });
    const length = messages.reduce((sum, { text }) => sum + text.length, 0);
    const names = replies.map((one) => ('reply' in one ? `${one.intent}/${one.reply}` : one.kind)).join(' + ');
    return length > book.turnCharacters ? [`${names}: ${length}`] : [];
  });

describe('two answers at once, and an answer in the middle of a form', () => {
  it('fit a phone, whatever place and day they are about', () => {
    expect(tooLong(book)).toEqual([]);
  });

  it('would not fit if nothing waited for 「继续」', () => {
    expect(tooLong({ ...book, turnCharacters: Number.POSITIVE_INFINITY }).length).toBeGreaterThan(turns.length / 10);
  });
});
