import { NeuralNetwork, type Perceptron } from '@nlpjs/neural';
import type { Dataset, LinearModel } from './dataset';

/** How long and how fast the perceptrons learn. */
export interface PerceptronOptions {
  readonly learningRate: number;
  readonly iterations: number;
}

/** The corpus in rows: example `i` has the entries `offsets[i]` to `offsets[i + 1]`. */
interface Rows {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly offsets: Int32Array;
}

function toRows({ vectors }: Dataset): Rows {
  const offsets = new Int32Array(vectors.length + 1);
  vectors.forEach((vector, i) => {
    offsets[i + 1] = (offsets[i] as number) + vector.ids.length;
  });
  const total = offsets[vectors.length] as number;
  const rows = { ids: new Int32Array(total), values: new Float32Array(total), offsets };
  vectors.forEach((vector, i) => {
    rows.ids.set(vector.ids, offsets[i]);
    rows.values.set(vector.values, offsets[i]);
  });
  return rows;
}

/**
 * node-nlp's neural network over weighted vectors. Same network and same rule of learning; only the inner loop reads
 * typed arrays instead of objects, which makes it some twenty times faster.
 */
class VectorNetwork extends NeuralNetwork {
  private readonly rows: Rows;
  private readonly dataset: Dataset;

  constructor(dataset: Dataset, options: PerceptronOptions) {
    super({ ...options, errorThresh: 1e-5, deltaErrorThresh: 1e-8 });
    this.dataset = dataset;
    this.rows = toRows(dataset);
  }

  /** Node-nlp counts the features here; they are numbered already. */
  override prepareCorpus(): unknown[] {
    this.lookup = { numInputs: this.dataset.features, outputLookup: { items: this.dataset.classes } };
    return [...this.dataset.vectors];
  }

  override trainPerceptron(perceptron: Perceptron): number {
    const { labels } = this.dataset;
    let squares = 0;
    for (let i = 0; i < labels.length; i++) {
      const expected = labels[i] === perceptron.id ? 1 : 0;
      const actual = this.output(perceptron, i);
      const error = expected - actual;
      if (error === 0) continue;
      squares += error * error;
      this.learn(perceptron, i, (actual > 0 ? 1 : this.settings.alpha) * error * this.decayLearningRate);
    }
    return squares;
  }

  private output({ weights, bias }: Perceptron, example: number): number {
    const { ids, values, offsets } = this.rows;
    const end = offsets[example + 1] as number;
    let sum = bias;
    for (let k = offsets[example] as number; k < end; k++)
      sum += (values[k] as number) * (weights[ids[k] as number] as number);
    return sum <= 0 ? 0 : this.settings.alpha * sum;
  }

  private learn(perceptron: Perceptron, example: number, delta: number): void {
    const { ids, values, offsets } = this.rows;
    const { weights, changes } = perceptron;
    const { momentum } = this.settings;
    const end = offsets[example + 1] as number;
    for (let k = offsets[example] as number; k < end; k++) {
      const id = ids[k] as number;
      const change = delta * (values[k] as number) + momentum * (changes[id] as number);
      changes[id] = change;
      (weights[id] as number) += change;
    }
    perceptron.bias += delta;
  }
}

/** Trains node-nlp's network and takes its weights out: raw activations, not its normalised scores, tell what is out of scope. */
export function trainPerceptrons(dataset: Dataset, options: PerceptronOptions): LinearModel {
  const network = new VectorNetwork(dataset, options);
  network.train([{ input: {}, output: {} }]);
  const count = dataset.classes.length;
  const model = { weights: new Float32Array(dataset.features * count), bias: new Float32Array(count) };
  for (const { id, weights, bias } of network.perceptrons) {
    model.bias[id] = bias;
    for (let feature = 0; feature < dataset.features; feature++)
      model.weights[feature * count + id] = weights[feature] as number;
  }
  return model;
}
