import { parsePhrase } from '../../nlu/phrase';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import { finding, nearest } from './walk-intents';

/** Names of matters lead to business intents that exist, and no name to two matters; whatever is named else exists. */
export const checkTopics: LintRule = (raw) => [...namedTopics(raw), ...situationsTold(raw), ...unknownNames(raw)];

/** Subjects of topics and general intents there are not. */
function unknownNames({ topics: { file, value }, intents }: RawContent): readonly Finding[] {
  const folders = new Set([...intents.keys()].map((id) => id.replace(/\..*$/, '')));
  const subjects = Object.keys(value.subjects).filter((topic) => !folders.has(topic));
  const general = value.general.filter((id) => !intents.has(id));
  return [
    ...subjects.map((topic) =>
      finding(
        file,
        ['subjects', topic],
        'unknown-topic',
        `no topic is called ${topic}`,
        nearest(topic, folders) || '写主题文件夹的名字',
      ),
    ),
    ...general.map((id) =>
      finding(
        file,
        ['general', value.general.indexOf(id)],
        'unknown-intent',
        `no intent is called ${id}`,
        nearest(id, intents.keys()) || '写意图的名字',
      ),
    ),
  ];
}

function namedTopics(raw: RawContent): readonly Finding[] {
  const { file, value } = raw.topics;
  const owners = new Map<string, string>();
  return Object.entries(value.topics).flatMap(([topic, { says, intents: offered }]) => {
    const unknown = unknownOffered(raw, ['topics', topic, 'intents'], offered);
    const twice = says.flatMap((phrase, index): Finding[] => {
      const names = parsePhrase(phrase).map((variant) => variant.join(''));
      const other = names.map((name) => owners.get(name)).find((owner) => owner !== undefined && owner !== topic);
      for (const name of names) owners.set(name, topic);
      if (other === undefined) return [];
      const path = ['topics', topic, 'says', index];
      return [finding(file, path, 'duplicate-topic', `「${phrase}」 also names ${other}`, '一个名字只能属于一个话题')];
    });
    return [...unknown, ...twice];
  });
}

const situationsTold = (raw: RawContent): readonly Finding[] =>
  Object.entries(raw.topics.value.situations).flatMap(([name, { intents: offered }]) =>
    unknownOffered(raw, ['situations', name, 'intents'], offered),
  );

/** What is offered and is no business intent. */
function unknownOffered(
  { topics: { file }, intents }: RawContent,
  path: readonly string[],
  offered: readonly string[],
): readonly Finding[] {
  return offered.flatMap((intent, index): Finding[] =>
    intents.get(intent)?.value.kind === 'business'
      ? []
      : [
          finding(
            file,
            [...path, index],
            'unknown-intent',
            `${intent} is no business intent`,
            '写业务意图的名字，如 refund.process',
          ),
        ],
  );
}
