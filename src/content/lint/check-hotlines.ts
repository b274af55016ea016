import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import { finding, nearest } from './walk-intents';

/** Every topic that has a number of its own exists, and every number is a figure of a fact. */
export const checkHotlines: LintRule = (raw) =>
  Object.entries(raw.bot.value.hotlines).flatMap(([topic, fact]) => [
    ...topicFindings(raw, topic),
    ...factFindings(raw, topic, fact),
  ]);

function topicFindings(raw: RawContent, topic: string): readonly Finding[] {
  const topics = new Set([...raw.intents.keys()].map((id) => id.replace(/\..*$/, '')));
  if (topic === 'default' || topics.has(topic)) return [];
  return [
    finding(
      raw.bot.file,
      ['hotlines', topic],
      'unknown-topic',
      `no topic is called ${topic}`,
      nearest(topic, topics) || '写主题文件夹的名字，或 default',
    ),
  ];
}

const factFindings = (raw: RawContent, topic: string, fact: string): readonly Finding[] =>
  raw.facts.get(fact)?.value.figures.number === undefined
    ? [
        finding(
          raw.bot.file,
          ['hotlines', topic],
          'unknown-fact',
          `no fact called ${fact} has a number`,
          nearest(fact, raw.facts.keys()) || '写一条有 number 的事实，如 hotline-medical',
        ),
      ]
    : [];
