import { createHash } from 'node:crypto';
import type { NluModel } from '../contract';

/** Fingerprint of the phrases that point models are learned from. */
export function pointsKey({ points }: Pick<NluModel, 'points'>): string {
  return createHash('sha256').update(JSON.stringify(points)).digest('hex').slice(0, 16);
}
