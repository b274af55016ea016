import { readFileSync } from 'node:fs';
import { likeliest } from '../classify/likeliest';
import type { TrainingExample } from '../contract';
import { accuracy, meanF1, type Outcome, scoreIntents } from '../evaluation/scores';
import { readText } from '../text/read-text';
import { trainModel } from '../training/train-model';
import { createReader } from '../understanding/reader';
import { bareModel } from './bare-model';

/** A line of a public set. */
interface PublicLine extends TrainingExample {
  readonly split: 'train' | 'dev' | 'test';
}

/** Accuracy and macro-F1 in percent, training time and time a message in milliseconds. */
export interface BenchResult {
  readonly name: string;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly trainingMs: number;
  readonly messageMs: number;
}

/** Intents do not depend on the date: any will do. */
const ANY_DAY = '2026-01-01';

/** Milliseconds now: the caller brings the clock. */
export type Clock = () => number;

/** Reads a set of `{"text","intent","split"}` lines. */
export function readPublicSet(file: string): PublicLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PublicLine);
}

function result(name: string, outcomes: readonly Outcome[], trainingMs: number, testingMs: number): BenchResult {
  return {
    name,
    accuracy: 100 * accuracy(outcomes),
    macroF1: 100 * meanF1(scoreIntents(outcomes)),
    trainingMs,
    messageMs: testingMs / outcomes.length,
  };
}

/** Trains our classifier on the training lines and tries it on the test lines. */
export function benchOurs(lines: readonly PublicLine[], now: Clock): BenchResult {
  const began = now();
  const model = bareModel(lines.filter(({ split }) => split === 'train'));
  const trained = trainModel(model);
  const ready = now();
  const reader = createReader(model, trained);
  const tested = lines.filter(({ split }) => split === 'test');
  const outcomes = tested.map(({ text, intent }) => {
    const logs = reader.weigh(reader.scan(readText(text).text, ANY_DAY));
    return { truth: intent, said: reader.classes[likeliest(logs)] ?? '' };
  });
  return result('yibao', outcomes, ready - began, now() - ready);
}

/** The part of node-nlp's manager that the comparison needs. */
interface StockManager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ readonly intent: string }>;
}

/** Trains node-nlp as it comes on the same lines. Loads the whole package: for comparison only. */
export async function benchStock(lines: readonly PublicLine[], now: Clock): Promise<BenchResult> {
  const { NlpManager } = require('node-nlp') as { NlpManager: new (settings: object) => StockManager };
  const manager = new NlpManager({ languages: ['zh'], autoSave: false, nlu: { log: false }, forceNER: false });
  const began = now();
  for (const { text, intent, split } of lines) if (split === 'train') manager.addDocument('zh', text, intent);
  await manager.train();
  const ready = now();
  const outcomes: Outcome[] = [];
  for (const { text, intent, split } of lines) {
    if (split === 'test') outcomes.push({ truth: intent, said: (await manager.process('zh', text)).intent });
  }
  return result('node-nlp', outcomes, ready - began, now() - ready);
}
