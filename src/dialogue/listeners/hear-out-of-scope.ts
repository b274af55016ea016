import { answerBeside } from '../answer-beside';
import type { Command } from '../command';
import { openFrame, readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';

/** Less likely to be of a kind than not, a message was not understood. */
const LEAST = 0.5;
/** What is said before one of our answers, where a kind has words for that. */
const KNOWN = 'known';

/** Not ours to answer: said so in its own way, and the form, if any, goes on. */
export const hearOutOfScope: Listener = (hearing) => {
  const { model, understanding } = hearing;
  const { intent, decision } = understanding;
  if (decision !== 'out-of-scope' || intent === null || !model.remarks.has(intent)) return null;
  const known = answerKnown(hearing, intent);
  if (known !== null || understanding.confidence < LEAST) return known;
  const told = tellInForm(hearing, intent);
  if (told !== null) return told;
  const values = readSlots(understanding, intent);
  return {
    kind: 'remark',
    intent,
    reply: 'default',
    resume: !understanding.signals.drops,
    values,
    ...answerBeside(hearing),
  };
};

/** Tells how things are with somebody; 帮我查余额 and 推荐个医院 ask without a question. */
const DECLARES =
  /^(?:[,。 ]|其实|嗯|哦|可是|但是?|反正|现在|目前)*(?:我们?|俺|咱|本人|[他她]|家里|单位|公司|人)?[^,。!? ]{0,4}?(?:不|没|未|已经|正在|在|是|有|还|刚|都)/;
const REQUESTS = /帮|查|推荐|想|要|给我|说说|讲|介绍/;

/** 我不领失业金, while a form is open: told beside the question, not asked. What the form has a use for is filled in. */
function tellInForm({ model, frame, understanding }: Hearing, intent: string): Command | null {
  const { asks, text } = understanding;
  if (!frame?.asking || asks !== false || !model.remarks.get(intent)?.questionsOnly) return null;
  if (!DECLARES.test(text) || REQUESTS.test(text)) return null;
  const slots = readSlots(understanding, frame.intent);
  return Object.keys(slots).length > 0
    ? { kind: 'fill', slots, points: [] }
    : { kind: 'note', slots: {}, text, meant: [] };
}

/**
 * A doubtful claim about something we know is met with what we know of it, not with a warning alone; a figure of another
 * place with the general rule, where there is one.
 */
function answerKnown(hearing: Hearing, intent: string): Command | null {
  const { model, state, understanding } = hearing;
  const { next = {}, generally } = model.remarks.get(intent) ?? {};
  if (!(KNOWN in next)) return null;
  const topic = understanding.candidates.find((one) => model.flows.has(one.intent))?.intent;
  const points = topic === undefined ? [] : (understanding.points[topic] ?? []);
  if (topic === undefined || !(generally ? generally.includes(topic) : points.length > 0)) return null;
  const frame = openFrame(model, state, topic, readSlots(understanding, topic));
  const foreword = { kind: 'remark', intent, reply: KNOWN, values: readSlots(understanding, intent) } as const;
  return { kind: 'start', frame, points, waiting: [], foreword, ...answerBeside(hearing) };
}
