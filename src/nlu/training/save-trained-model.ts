import type { StoredFeatures } from '../features/feature-space';
import { phraseArrays } from '../phrases/stored-phrases';
import type { PointModels } from '../points/point-models';
import { MAGIC, type ModelHeader, PREFIX } from './model-file';
import type { TrainedModel } from './trained-model';

type NumberArray = Float32Array | Int32Array;

function arraysOf(
  { vocabulary, linear, neighbours, points, phrases }: TrainedModel,
  features: StoredFeatures,
): NumberArray[] {
  return [
    features.syllables,
    features.keys,
    vocabulary.idf,
    linear.weights,
    linear.bias,
    neighbours.offsets,
    neighbours.lines,
    neighbours.values,
    neighbours.labels,
    ...[...(points?.byIntent.values() ?? [])].flatMap((model) => [
      model.features,
      model.linear.weights,
      model.linear.bias,
    ]),
    ...(phrases === undefined ? [] : phraseArrays(phrases.table)),
  ];
}

function namesOf({ key, byIntent }: PointModels): NonNullable<ModelHeader['points']> {
  return { key, of: [...byIntent].map(([intent, { points }]) => ({ intent, points })) };
}

function padded(header: ModelHeader): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const padding = (4 - ((PREFIX + json.length) % 4)) % 4;
  return Buffer.concat([json, Buffer.alloc(padding, ' ')]);
}

/** Writes a model; the same model gives the same bytes. */
export function saveTrainedModel(trained: TrainedModel): Buffer {
  const features = trained.vocabulary.space.stored();
  const arrays = arraysOf(trained, features);
  const header = padded({
    format: 3,
    fingerprint: trained.fingerprint,
    classes: trained.classes,
    names: features.names,
    neighbourWeight: trained.neighbourWeight,
    ...(trained.points === undefined ? {} : { points: namesOf(trained.points) }),
    ...(trained.phrases === undefined ? {} : { phrases: { key: trained.phrases.key } }),
    lengths: arrays.map(({ length }) => length),
  });
  const prefix = Buffer.from(`${MAGIC}${header.length.toString(16).padStart(8, '0')}\n`);
  return Buffer.concat([
    prefix,
    header,
    ...arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  ]);
}
