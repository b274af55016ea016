import { NeuralNetwork } from '@nlpjs/neural';
import { activate } from '../../../src/nlu/classify/dataset';
import { trainPerceptrons } from '../../../src/nlu/classify/perceptrons';
import { createRandom } from '../../../src/nlu/classify/random';
import type { SparseVector } from '../../../src/nlu/features/vectorise';

const FEATURES = 30;
const CLASSES = ['a', 'b', 'c'];

function vectors(count: number): SparseVector[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const ids = Int32Array.from(new Set(Array.from({ length: 6 }, () => Math.floor(random() * FEATURES))));
    return { ids, values: Float32Array.from(ids, () => random()) };
  });
}

function asObject({ ids, values }: SparseVector): Record<string, number> {
  return Object.fromEntries([...ids].map((id, k) => [`f${id}`, values[k] ?? 0]));
}

describe('trainPerceptrons', () => {
  it('learns and answers exactly as the stock network of node-nlp does', () => {
    const data = vectors(60);
    const labels = Int32Array.from(data, ({ ids }) => (ids[0] ?? 0) % CLASSES.length);
    const stock = new NeuralNetwork({ learningRate: 0.1, iterations: 20, errorThresh: 1e-5, deltaErrorThresh: 1e-8 });
    const first = CLASSES.map((_, c) => labels.indexOf(c));
    const order = [...first, ...data.keys()];
    stock.train(
      order.map((i) => ({
        input: asObject(data[i] as SparseVector),
        output: { [CLASSES[labels[i] ?? 0] as string]: 1 },
      })),
    );
    const ours = trainPerceptrons(
      {
        vectors: order.map((i) => data[i] as SparseVector),
        labels: Int32Array.from(order, (i) => labels[i] ?? 0),
        classes: CLASSES,
        features: FEATURES,
      },
      { learningRate: 0.1, iterations: 20 },
    );
    for (const vector of data) {
      const activations = new Float32Array(CLASSES.length);
      activate(ours, vector, activations);
      const expected = stock.run(asObject(vector)) ?? {};
      CLASSES.forEach((name, c) => {
        expect(Math.max(0, (activations[c] ?? 0) * stock.settings.alpha)).toBeCloseTo(expected[name] ?? 0, 4);
      });
    }
  });
});
