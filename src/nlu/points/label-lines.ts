import type { NluModel, PointSpec, TrainingExample } from '../contract';
import type { Syllables } from '../features/syllables';
import { compilePhrases } from '../phrases/compile-phrases';
import { PhraseIndex } from '../phrases/phrase-index';
import { readText } from '../text/read-text';
import { groupBy } from './group-by';

/** A training line of an intent that has points. */
export interface LabelledLine {
  /** Its number among the model's examples. */
  readonly line: number;
  /** The point it was written for, or whose phrases stand in it; null for none. */
  readonly point: string | null;
}

function pointsIn({ text, point }: TrainingExample, phrases: PhraseIndex<PointSpec>): Set<string> {
  if (point !== undefined) return new Set(point === null ? [] : [point]);
  return new Set(phrases.match(readText(text).text).map(({ of }) => of.point));
}

/** Labels training lines by what they were written for or the phrases that stand in them, by intent; lines that name several points teach none. */
export function labelLines(model: NluModel, syllables: Syllables): Map<string, LabelledLine[]> {
  const byIntent = groupBy(model.points, ({ intent }) => intent);
  const indexes = new Map(
    [...byIntent].map(([intent, points]) => {
      const table = compilePhrases(
        points.map(({ says }) => ({ says, byEar: false })),
        syllables,
      );
      return [intent, new PhraseIndex(table, points, syllables)];
    }),
  );
  const labelled = new Map<string, LabelledLine[]>([...byIntent.keys()].map((intent) => [intent, []]));
  model.examples.forEach((example, line) => {
    const phrases = indexes.get(example.intent);
    if (phrases === undefined) return;
    const [point = null, ...more] = pointsIn(example, phrases);
    if (more.length === 0) labelled.get(example.intent)?.push({ line, point });
  });
  return labelled;
}
