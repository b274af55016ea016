declare module '@nlpjs/neural' {
  export interface Perceptron {
    readonly name: string;
    readonly id: number;
    readonly weights: Float32Array;
    readonly changes: Float32Array;
    bias: number;
  }

  export interface NeuralSettings {
    iterations: number;
    errorThresh: number;
    deltaErrorThresh: number;
    learningRate: number;
    momentum: number;
    alpha: number;
    log: boolean;
  }

  export interface NeuralExample {
    readonly input: Readonly<Record<string, number>>;
    readonly output: Readonly<Record<string, number>>;
  }

  export class NeuralNetwork {
    constructor(settings?: Partial<NeuralSettings>);
    settings: NeuralSettings;
    perceptrons: Perceptron[];
    lookup: unknown;
    decayLearningRate: number;
    status: { error: number; deltaError: number; iterations: number };
    initialize(inputs: number, outputs: readonly string[]): void;
    train(corpus: readonly NeuralExample[]): { iterations: number; error: number };
    run(input: Readonly<Record<string, number>>): Record<string, number> | undefined;
    prepareCorpus(corpus: readonly NeuralExample[]): unknown[];
    trainPerceptron(perceptron: Perceptron, data: unknown): number;
  }
}
