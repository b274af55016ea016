import { YibaoError } from '../../errors';
import type { Codec } from '../codec';

/** Writes and reads the JSON texts that stand in Redis. */
export interface StoredJson {
  write(value: unknown): string;
  /**
   * Trusts the shape: only this store writes under its prefix.
   * @throws YibaoError internal when the text is no JSON of ours
   */
  read<T>(text: unknown): T;
}

export function createStoredJson(codec: Codec): StoredJson {
  return {
    write: (value) => codec.encode(JSON.stringify(value)),
    read: <T>(text: unknown): T => {
      if (typeof text !== 'string') throw corrupt();
      const json = codec.decode(text);
      try {
        return JSON.parse(json) as T;
      } catch {
        // The parser's message quotes the text: it must not travel with the error.
        throw corrupt();
      }
    },
  };
}

function corrupt(): YibaoError {
  return new YibaoError('internal', 'stored data is corrupt: it is not the JSON this store writes');
}
