import type { NluModel, TrainingExample } from '../contract';

/** A model of nothing but examples: what public sets give. */
export function bareModel(examples: readonly TrainingExample[]): NluModel {
  const ids = [...new Set(examples.map(({ intent }) => intent))];
  return {
    fingerprint: 'sha256:bench',
    examples,
    intents: ids.map((id) => ({ id, kind: 'business' })),
    slotsOf: {},
    slots: [],
    points: [],
    exact: [],
    triggers: [],
    concepts: [],
    topics: { around: { before: [], after: [] }, list: [] },
    cues: { correction: [], ellipsis: [], unknown: [], refused: [], affirm: [], deny: [] },
    lexicon: [],
    thresholds: { answer: 0.5, clarify: 0.2 },
  };
}
