import type { TrainingExample } from '../nlu/contract';

/** The part of node-nlp's manager that is used here. */
export interface StockManager {
  addDocument(language: string, text: string, intent: string): void;
  addAnswer(language: string, intent: string, answer: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ readonly intent: string; readonly answer?: string }>;
  export(): string;
  import(model: string): void;
}

export interface StockTraining {
  readonly examples: readonly TrainingExample[];
  readonly lines: number;
  readonly epochs: number;
  /** What it answers, whatever is asked: as long as our answers are on average. */
  readonly answer: string;
}

/**
 * node-nlp as its documentation sets it up, reading entities (`forceNER`) as a bot that fills slots must: without it
 * `process` finds neither the amount nor the days of 「欠了3000，晚了60天」. Only its chatter and its autosave are off.
 */
export function createStockManager(epochs?: number): StockManager {
  const { NlpManager } = require('node-nlp') as { NlpManager: new (settings: object) => StockManager };
  const iterations = epochs === undefined ? {} : { iterations: epochs };
  return new NlpManager({ languages: ['zh'], autoSave: false, forceNER: true, nlu: { log: false, ...iterations } });
}

/** Trains it on every n-th of our own lines, so that all intents are among them. */
export async function trainStock({ examples, lines, epochs, answer }: StockTraining): Promise<StockManager> {
  const manager = createStockManager(epochs);
  const step = Math.max(1, examples.length / lines);
  for (let at = 0; at < examples.length; at += step) {
    const example = examples[Math.floor(at)];
    if (example) manager.addDocument('zh', example.text, example.intent);
  }
  for (const intent of new Set(examples.map((example) => example.intent))) manager.addAnswer('zh', intent, answer);
  await manager.train();
  return manager;
}
