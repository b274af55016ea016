import type { DialogueModel, Query } from '../../src/dialogue/model';
import { type Step, takeStep } from '../../src/dialogue/take-step';
import type { ConversationState, DialogueEvent, Understanding } from '../../src/vocabulary';
import { answering, event, model, said, tap } from './dialogue-builders';

const RESTORE = 'arrears.restore';

/** Plays messages one after another and returns the last step. */
function play(...messages: readonly (Understanding | ((state: ConversationState) => DialogueEvent))[]): Step {
  let step: Step | null = null;
  for (const message of messages) {
    const state = step?.state ?? null;
    step = takeStep(model, state, typeof message === 'function' ? message(state as ConversationState) : event(message));
  }
  return step as Step;
}

const question = (slots = {}): Understanding => said({ intent: RESTORE, slots: { [RESTORE]: slots } });
const replies = ({ replies }: Step): readonly string[] =>
  replies.flatMap((reply) =>
    reply.kind === 'answer'
      ? [`answer ${reply.reply}`]
      : reply.kind === 'question'
        ? [`ask ${reply.slot} ${reply.attempt}`]
        : reply.kind === 'message' || reply.kind === 'remark'
          ? [reply.kind === 'message' ? reply.key : reply.intent]
          : [reply.kind],
  );

describe('questions about the answer', () => {
  const bare = said({ text: '为什么' });
  const why = { ...bare, signals: { ...bare.signals, queries: 'why' } };
  const queries = new Map<string, Query>([
    ['why', { then: 'brief', whileAsking: 'why_ask', instead: {} }],
    ['why_ask', { then: 'nothing', instead: {} }],
  ]);
  const withQueries = (instead: Query['instead'] = {}): DialogueModel => ({
    ...model,
    queries: new Map([...queries, ['why', { then: 'brief', whileAsking: 'why_ask', instead }]]),
  });
  const playIn = (world: DialogueModel, ...messages: readonly Understanding[]): Step =>
    messages.reduce<Step | null>((step, one) => takeStep(world, step?.state ?? null, event(one)), null) as Step;

  it('are answered with the answer in short', () => {
    const step = playIn(withQueries(), question({ gap_months: 5, insurance: 'employee' }), why);
    expect(step.replies).toMatchObject([
      { kind: 'message', key: 'query:why', values: { about: RESTORE } },
      { kind: 'answer', reply: 'long', form: 'brief' },
    ]);
    expect(step.focus.intent).toBe(RESTORE);
  });

  it('ask why something is asked while a form is open, which goes on', () => {
    const step = playIn(withQueries(), question(), why);
    expect(replies(step)).toEqual(['query:why_ask', 'returning', 'ask gap_months 1']);
  });

  it('are asked of what knows the answer', () => {
    const step = playIn(
      withQueries({ arrears: { intent: 'refund.timeline', points: [] } }),
      question({ gap_months: 5, insurance: 'employee' }),
      why,
    );
    expect(replies(step)).toEqual(['answer fifteen']);
  });

  it('says that there is no more where the answer is the one just given', () => {
    const told = question({ gap_months: 5, insurance: 'employee' });
    expect(replies(play(told, told))).toEqual(['same_again', 'answer long']);
  });
});

describe('takeStep', () => {
  it('asks for one slot at a time, in order', () => {
    expect(replies(play(question()))).toEqual(['ask gap_months 1']);
    expect(replies(play(question(), answering(RESTORE, 'gap_months', 5)))).toEqual(['ask insurance 1', 'choices']);
  });

  it('takes several slots from one sentence and answers', () => {
    const step = play(question({ gap_months: 5, insurance: 'employee' }));
    expect(replies(step)).toEqual(['answer long']);
    expect(step).toMatchObject({ status: 'answered', focus: { intent: RESTORE, slots: { gap_months: 5 } } });
  });

  it('asks a conditional slot only where its condition holds', () => {
    expect(replies(play(question({ gap_months: 2, insurance: 'employee' })))).toEqual(['ask crossed 1']);
  });

  it('never stores what no reader recognised', () => {
    const step = play(question(), said({ text: '随便说说的话' }));
    expect(step.focus.slots).toEqual({});
    expect(replies(step)).toEqual(['not_understood_slot', 'ask gap_months 2']);
  });

  it('answers by cases after two failed attempts', () => {
    const step = play(question({ insurance: 'employee' }), said({}), said({}));
    expect(step.replies).toContainEqual(
      expect.objectContaining({
        kind: 'conditional',
        branches: [
          expect.objectContaining({ rule: 'short', open: ['gap_months'] }),
          expect.objectContaining({ rule: 'long' }),
        ],
      }),
    );
  });

  it('offers other words to 不知道, then goes on without; a refusal is respected at once', () => {
    const unknown = said({ answer: { kind: 'unknown' } });
    expect(replies(play(question({ insurance: 'employee' }), unknown))).toEqual(['ask gap_months 2']);
    expect(replies(play(question({ insurance: 'employee' }), unknown, unknown))).toContain('conditional');
    expect(replies(play(question({ insurance: 'employee' }), said({ answer: { kind: 'refused' } })))).toContain(
      'conditional',
    );
  });

  it('puts a bare corrected number where the nearest one stands, not into the open question', () => {
    const bare = {
      text: '3',
      answer: { kind: 'value', reading: { value: 3, text: '3', start: 0, end: 1 } },
      slots: { [RESTORE]: { crossed: 3 } },
    } as const;
    const step = play(
      question({ gap_months: 2, insurance: 'employee' }),
      said({ ...bare, signals: { correction: true } }),
    );
    expect(step.focus.slots).toEqual({ gap_months: 3, insurance: 'employee' });
    expect(replies(step)).toEqual(['corrected', 'ask crossed 1']);
  });

  it('notes what any topic may know while something else is asked', () => {
    const told = said({ text: '职工的,离职了', asks: false, slots: { 'arrears.resident': { insurance: 'employee' } } });
    expect(replies(play(question(), told))).toEqual(['noted', 'ask gap_months 1']);
  });

  it('takes the middle of a list only where there is one', () => {
    const middle = said({ text: '中间那个', signals: { ordinal: 0 } });
    expect(replies(play(question({ gap_months: 2 }), middle))).toEqual([
      'no_such_choice',
      'returning',
      'ask insurance 1',
      'choices',
    ]);
  });

  it('notes who it is about where nothing asks for it', () => {
    const step = play(
      question({ gap_months: 2 }),
      said({ text: '说错了,是我爸', asks: false, signals: { correction: true, otherCase: true } }),
    );
    expect(replies(step)).toEqual(['noted', 'ask insurance 1', 'choices']);
  });

  it('corrects a value of the open form and says so', () => {
    const step = play(
      question({ gap_months: 2 }),
      said({ slots: { [RESTORE]: { gap_months: 5 } }, signals: { correction: true } }),
    );
    expect(replies(step)).toEqual(['corrected', 'ask insurance 1', 'choices']);
    expect(step.focus.slots).toEqual({ gap_months: 5 });
  });

  it('corrects a value of the last answer and answers again', () => {
    const step = play(
      question({ gap_months: 5, insurance: 'employee' }),
      said({ slots: { [RESTORE]: { gap_months: 9 } }, signals: { correction: true } }),
    );
    expect(replies(step)).toEqual(['corrected', 'answer long']);
    expect(step.focus.slots).toEqual({ gap_months: 9, insurance: 'employee' });
  });

  it('keeps the old value when a correction cannot be read', () => {
    const step = play(
      question({ gap_months: 5, insurance: 'employee' }),
      said({ signals: { correction: true } }),
      question({ insurance: 'employee' }),
    );
    expect(step.focus.slots.gap_months).toBe(5);
  });

  it('answers a digression and returns to the open question, which costs no attempt', () => {
    const step = play(question({ gap_months: 5 }), said({ intent: 'refund.timeline', text: '退费要多久' }));
    expect(replies(step)).toEqual(['answer fifteen', 'returning', 'ask insurance 1', 'choices']);
    expect(step).toMatchObject({ status: 'asking', focus: { intent: RESTORE } });
  });

  it('answers the open question first where its last answer came along with another question', () => {
    const { answer } = answering(RESTORE, 'insurance', 'employee');
    const aside = answer?.kind === 'value' ? { ...answer, aside: true } : answer;
    const other = said({ intent: 'refund.timeline', text: '职工的，对了退费要多久' });
    const step = play(question({ gap_months: 5 }), { ...other, answer: aside });
    expect(replies(step)).toEqual(['answer long', 'answer fifteen']);
    expect(step).toMatchObject({ status: 'answered', focus: { intent: 'refund.timeline' } });
    expect(step.state.frames).toEqual([]);
  });

  it('goes on with the open question after another, where it lacks more than what came along', () => {
    const { answer } = answering(RESTORE, 'gap_months', 2);
    const aside = answer?.kind === 'value' ? { ...answer, aside: true } : answer;
    const other = said({ intent: 'refund.timeline', text: '两个月，对了退费要多久' });
    const step = play(question(), { ...other, answer: aside });
    expect(replies(step)).toEqual(['answer fifteen', 'returning', 'ask insurance 1', 'choices']);
  });

  it('offers what may be meant where a topic is dropped for something told only vaguely', () => {
    const vague = said({ intent: 'refund.timeline', confidence: 0.52, text: '花了1500那种' });
    const candidates = ['refund.timeline', 'arrears.resident'].map((intent) => ({ intent, confidence: 0.3 }));
    const answered = question({ gap_months: 5, insurance: 'employee' });
    const step = play(answered, { ...vague, asks: false, candidates, signals: { ...vague.signals, drops: true } });
    expect(step).toMatchObject({ status: 'clarifying', command: 'clarify' });
  });

  it('tells help again where a message after a call for help is faintly one more', () => {
    const urgent = said({ intent: 'oos.emergency', decision: 'out-of-scope' });
    const step = play(urgent, { ...urgent, confidence: 0.31, text: '没人帮我' });
    expect(replies(step)).toEqual(['oos.emergency']);
  });

  it('hands the question and what is known to another intent by goto', () => {
    expect(play(question({ gap_months: 5, insurance: 'resident' }))).toMatchObject({
      status: 'answered',
      focus: { intent: 'arrears.resident', slots: { insurance: 'resident' } },
    });
  });

  it('answers a point at once, whatever the form lacks', () => {
    expect(replies(play(said({ intent: RESTORE, points: { [RESTORE]: ['same_month'] } })))).toEqual([
      'answer same-month',
    ]);
  });

  it('re-runs the last answer for 那…呢 with what is new', () => {
    const step = play(
      question({ gap_months: 5, insurance: 'employee' }),
      said({ text: '那九个月呢', slots: { [RESTORE]: { gap_months: 9 } }, signals: { ellipsis: true } }),
    );
    expect(step.focus.slots).toEqual({ gap_months: 9, insurance: 'employee' });
  });

  it('takes a choice by tap, by number and by label', () => {
    const asked = question({ gap_months: 5 });
    const byTap = play(asked, (state) => tap('slot:insurance="employee"', state));
    const byNumber = play(asked, said({ text: '1', signals: { ordinal: 1 } }));
    const byLabel = play(asked, said({ text: '职工医保' }));
    for (const step of [byTap, byNumber, byLabel]) expect(replies(step)).toEqual(['answer long']);
  });

  it('recognises a choice from an older list', () => {
    const step = play(question({ gap_months: 5 }), said({ intent: 'cancel' }), (state) =>
      tap('slot:insurance="employee"', state),
    );
    expect(replies(step)).toEqual(['old_choice']);
  });

  it('cancels the form and keeps what is known of the person', () => {
    const answered = play(
      question({ gap_months: 5, insurance: 'employee' }),
      question({ gap_months: 2 }),
      said({ intent: 'cancel' }),
    );
    expect(answered).toMatchObject({ status: 'closed', state: { frames: [], shared: { insurance: 'employee' } } });
  });

  it('restarts from nothing', () => {
    expect(play(question({ gap_months: 5, insurance: 'employee' }), said({ intent: 'restart' })).state).toMatchObject({
      frames: [],
      shared: {},
    });
  });

  it('puts an emergency before everything and does not press the form', () => {
    const step = play(question(), said({ intent: 'oos.emergency', decision: 'out-of-scope' }));
    expect(replies(step)).toEqual(['oos.emergency']);
    expect(step.state.frames).toHaveLength(1);
  });

  it('declines what is not ours and returns to the form', () => {
    expect(replies(play(question(), said({ intent: 'oos.hospital', decision: 'out-of-scope' })))).toEqual([
      'oos.hospital',
      'returning',
      'ask gap_months 1',
    ]);
  });

  it('falls back twice with growing help, then hands over', () => {
    const lost = said({});
    expect(replies(play(lost))).toEqual(['fallback_first']);
    expect(replies(play(lost, lost))).toEqual(['fallback_again', 'choices']);
    expect(play(lost, lost, lost)).toMatchObject({
      status: 'handed-over',
      effects: [{ kind: 'notify-support' }],
      state: { handedOver: true },
    });
  });

  it('hands over on request from any state', () => {
    expect(play(question(), said({ intent: 'human' }))).toMatchObject({
      status: 'handed-over',
      state: { handedOver: true, frames: [{ intent: RESTORE }] },
    });
  });

  it('answers both questions of one message', () => {
    const step = play(
      said({
        intent: RESTORE,
        slots: { [RESTORE]: { gap_months: 5, insurance: 'employee' } },
        also: ['refund.timeline'],
      }),
    );
    expect(replies(step)).toEqual(['answer long', 'second_question', 'answer fifteen']);
  });

  it('keeps at most three questions open', () => {
    const step = play(question(), said({ intent: 'refund.timeline' }), question());
    expect(step.state.frames.length).toBeLessThanOrEqual(3);
  });

  it('starts afresh after a long silence', () => {
    const first = play(question({ gap_months: 2 }));
    const later = takeStep(
      model,
      first.state,
      event(said({ text: '在吗' }), { receivedAt: first.state.lastAt + model.sessionMs + 1 }),
    );
    expect(later.state.frames).toEqual([]);
    expect(replies(later)[0]).toBe('welcome_back');
  });

  it('carries a running form to new content and asks only what is new', () => {
    const first = play(question({ gap_months: 5 }));
    const renewed = { ...model, fingerprint: 'sha256:b' };
    const step = takeStep(renewed, first.state, event(answering(RESTORE, 'insurance', 'employee')));
    expect(replies(step)).toEqual(['answer long']);
  });

  describe('the place an answer is about', () => {
    const place = (region: string) => said({ intent: RESTORE, slots: { [RESTORE]: { gap_months: 5, region } } });
    const recalled = ({ replies: said }: Step): unknown[] =>
      said.flatMap((reply) => (reply.kind === 'answer' ? [reply.recalled ?? false] : []));

    it('is told back only where it was not said in the message', () => {
      const asked = takeStep(model, null, event(place('嘉兴市')));
      const later = takeStep(model, asked.state, event(answering(RESTORE, 'insurance', 'employee')));
      expect(recalled(later)).toEqual([true]);
      const at_once = said({
        intent: RESTORE,
        slots: { [RESTORE]: { gap_months: 5, insurance: 'employee', region: '嘉兴市' } },
      });
      expect(recalled(takeStep(model, null, event(at_once)))).toEqual([false]);
    });

    it.each(['嘉兴的职工医保', '职工医保'])('is told back by number as by tap: %s', (label) => {
      const { state } = takeStep(model, null, event(place('嘉兴市')));
      const choice = { id: 'slot:insurance="employee"', label };
      const met = { ...state, offered: [[choice]] };
      const tapped = takeStep(model, met, {
        ...event(said({})),
        input: { kind: 'choice', choiceId: choice.id, label },
      });
      const numbered = takeStep(model, met, event(said({ text: '1', signals: { ordinal: 1 } })));
      expect(recalled(tapped)).toEqual([!label.includes('嘉兴')]);
      expect(recalled(numbered)).toEqual(recalled(tapped));
    });

    it('is said again as it was', () => {
      const asked = takeStep(model, null, event(place('嘉兴市')));
      const first = takeStep(model, asked.state, event(answering(RESTORE, 'insurance', 'employee')));
      const again = takeStep(model, first.state, event(said({ intent: 'repeat', text: '再说一遍' })));
      expect(again.replies).toEqual(first.replies.filter(({ kind }) => kind === 'answer'));
    });
  });

  describe('the day a question is about', () => {
    const TIMELINE = 'refund.timeline';
    const about = (said_on: string) => said({ intent: TIMELINE, slots: { [TIMELINE]: { said_on } } });
    const days = (step: Step): unknown[] =>
      step.replies.flatMap((reply) => (reply.kind === 'answer' ? [reply.asOf ?? 'today'] : []));

    it('is the one the person names, to its last day and never to come', () => {
      const told = (said_on: string) => days(takeStep(model, null, event(about(said_on))));
      expect(told('2025-11')).toEqual(['2025-11-30']);
      expect(told('2023')).toEqual(['2023-12-31']);
      expect(told('2024-02-10')).toEqual(['2024-02-10']);
      expect(told('2026')).toEqual(['today']);
    });

    it('decides which row holds', () => {
      expect(replies(takeStep(model, null, event(about('2019'))))).toEqual(['answer forty-five']);
      expect(replies(takeStep(model, null, event(said({ intent: TIMELINE }))))).toEqual(['answer fifteen']);
    });

    it('is the client’s where it states one, even today', () => {
      const step = (asOf: string) => takeStep(model, null, event(about('2019'), { asOf, asOfStated: true }));
      expect(replies(step('2026-11-21'))).toEqual(['answer fifteen']);
      expect(days(step('2024-06-30'))).toEqual(['today']);
    });

    it('is corrected, and asked again for today', () => {
      const first = takeStep(model, null, event(about('2019')));
      const corrected = said({ slots: { [TIMELINE]: { said_on: '2020' } }, signals: { correction: true } });
      const second = takeStep(model, first.state, event(corrected));
      expect(replies(second)).toEqual(['corrected', 'answer forty-five']);
      const now = said({ slots: { [TIMELINE]: { said_on: '2026-11-21' } } });
      expect(replies(takeStep(model, second.state, event(now)))).toEqual(['answer fifteen']);
    });
  });

  it('takes the number of a choice for nothing worse', () => {
    const emergency = {
      text: '第1个',
      intent: 'oos.emergency',
      decision: 'out-of-scope',
      signals: { ordinal: 1 },
    } as const;
    expect(play(question({ gap_months: 5 }), said(emergency)).focus.slots).toMatchObject({ insurance: 'employee' });
  });

  it('goes on with an open form that another hands over to', () => {
    const left = { intent: 'arrears.resident', slots: {}, unknown: [], asking: { slot: 'insurance', attempt: 1 } };
    const { state } = play(question({ gap_months: 5 }));
    const step = takeStep(
      model,
      { ...state, frames: [left, ...state.frames] },
      event(answering(RESTORE, 'insurance', 'resident')),
    );
    expect(replies(step)).toEqual(['answer pay-again']);
    expect(step.state.frames).toEqual([]);
  });

  it('is pure: the same state and event give the same step', () => {
    const state = play(question({ gap_months: 5 })).state;
    const again = event(answering(RESTORE, 'insurance', 'employee'));
    expect(takeStep(model, state, again)).toEqual(takeStep(model, state, again));
  });
});

describe('a further question of what was answered', () => {
  const TOLD = { gap_months: 2, insurance: 'employee', crossed: 1 };
  const further = (slots: Record<string, number | string>, signals = {}) => {
    const next = said({ intent: RESTORE, slots: { [RESTORE]: slots } });
    return play(question(TOLD), { ...next, asks: true, signals: { ...next.signals, ...signals } });
  };

  it('keeps what was told', () => {
    expect(further({}).focus.slots).toEqual(TOLD);
  });

  it('asks again where the message is of another case', () => {
    expect(further({}, { otherCase: true }).focus).toMatchObject({ asking: 'crossed' });
  });

  it('takes another value that is told', () => {
    expect(further({ crossed: 0 }).focus.slots).toMatchObject({ crossed: 0 });
  });

  it('gives up the open question for the one asked instead of it', () => {
    const other = said({ intent: 'refund.timeline' });
    const step = play(question(), { ...other, asks: true, signals: { ...other.signals, drops: true } });
    expect(step.state.frames).toEqual([]);
    expect(step.focus.intent).toBe('refund.timeline');
  });
});

describe('pressing for the answer', () => {
  const pressing = said({ signals: { presses: true }, asks: true });

  it('is given it by cases of all that is missing', () => {
    const step = play(question({ insurance: 'employee' }), pressing);
    expect(step.status).toBe('answered');
    expect(replies(step)).toContain('conditional');
  });

  it('is given the last answer in short', () => {
    const step = play(question({ gap_months: 5, insurance: 'employee' }), pressing);
    expect(step.replies).toContainEqual(expect.objectContaining({ kind: 'answer', reply: 'long', form: 'brief' }));
  });
});

describe('a correction of a place', () => {
  it('leaves another place alone, and says that it was heard', () => {
    const step = play(question({ region: '苏州市' }), otherGoal);
    expect(step.focus.slots).toMatchObject({ region: '苏州市' });
    expect(replies(step)).toContain('noted');
  });

  it('takes the place of the one that is denied, even where it was not read', () => {
    const step = play(question({ region: '杭州市' }), otherGoal);
    expect(step.focus.slots).toMatchObject({ region: '宁波市' });
  });
});

const place = (value: string, start: number) => ({ entity: 'region', value, text: value, start, end: start + 2 });

/** 不是去杭州,是去宁波. */
const otherGoal = said({
  signals: { correction: true },
  entities: [{ ...place('杭州市', 3), denied: true }, place('宁波市', 8)],
});
