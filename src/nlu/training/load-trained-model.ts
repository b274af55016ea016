import { YibaoError } from '../../errors';
import type { LinearModel } from '../classify/dataset';
import type { NeighbourIndex } from '../classify/neighbours';
import type { NluModel } from '../contract';
import { FeatureSpace } from '../features/feature-space';
import { restorePhrases } from '../phrases/stored-phrases';
import type { PointModel, PointModels } from '../points/point-models';
import { MAGIC, type ModelHeader, PREFIX } from './model-file';
import type { TrainedModel } from './trained-model';

function stale(why: string): never {
  throw new YibaoError('stale-model', `the stored model ${why}: train again`);
}

function readHeader(bytes: Buffer): { readonly header: ModelHeader; readonly end: number } {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) stale('is not one of this version');
  const end = PREFIX + Number.parseInt(bytes.toString('latin1', MAGIC.length, PREFIX - 1), 16);
  try {
    return { header: JSON.parse(bytes.toString('utf8', PREFIX, end)) as ModelHeader, end };
  } catch {
    return stale('is damaged');
  }
}

/** Cuts the arrays out of the bytes; they are copied, so that they start at a multiple of four. */
function createCutter(bytes: Buffer, lengths: readonly number[], from: number) {
  let at = from;
  let next = 0;
  const cut = (): ArrayBuffer => {
    const size = (lengths[next++] ?? 0) * 4;
    const copy = new Uint8Array(size);
    copy.set(bytes.subarray(at, at + size));
    at += size;
    return copy.buffer;
  };
  return { floats: () => new Float32Array(cut()), integers: () => new Int32Array(cut()) };
}

/** They are learned again where their key differs. */
function cutPoints({ points }: ModelHeader, { floats, integers }: ReturnType<typeof createCutter>): PointModels {
  const models = (points?.of ?? []).map(({ intent, points: names }): [string, PointModel] => [
    intent,
    { points: names, features: integers(), linear: { weights: floats(), bias: floats() } },
  ]);
  return { key: points?.key ?? '', byIntent: new Map(models) };
}

/**
 * Reads a stored model.
 * @throws YibaoError stale-model when it is of another version, damaged, or trained on other content than `model`
 */
export function loadTrainedModel(bytes: Buffer, model: Pick<NluModel, 'fingerprint'>): TrainedModel {
  const { header, end } = readHeader(bytes);
  if (header.fingerprint !== model.fingerprint) stale('was trained on other content');
  const total = header.lengths.reduce((sum, length) => sum + length, 0);
  if (bytes.length !== end + total * 4) stale('is damaged');
  const { floats, integers } = createCutter(bytes, header.lengths, end);
  const space = FeatureSpace.from({ syllables: integers(), names: header.names, keys: integers() });
  const vocabulary = { space, idf: floats() };
  const linear: LinearModel = { weights: floats(), bias: floats() };
  const neighbours: NeighbourIndex = {
    offsets: integers(),
    lines: integers(),
    values: floats(),
    labels: integers(),
    classes: header.classes.length,
  };
  const points = cutPoints(header, { floats, integers });
  const phrases = header.phrases && { key: header.phrases.key, table: restorePhrases(integers) };
  const { format, fingerprint, classes, neighbourWeight } = header;
  const rest = { format, fingerprint, classes, vocabulary, linear, neighbours, neighbourWeight, points };
  return phrases === undefined ? rest : { ...rest, phrases };
}
