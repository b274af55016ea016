import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { YibaoError } from '../errors';
import type { Phrasebook } from '../templates/phrasebook';
import { buildPhrasebook } from './build/build-phrasebook';
import { type Content, fingerprintOf } from './load-content';
import { parseContent } from './read-content';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Nine tenths of what the best quality saves, in a tenth of its time. */
const QUALITY = 5;

/** A content as one text to be kept: its files, compressed. */
export async function packContent({ texts }: Pick<Content, 'texts'>): Promise<string> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  return (await compress(JSON.stringify([...texts]), { params })).toString('base64');
}

/**
 * The wording of a kept content, rebuilt from its files.
 * @throws YibaoError invalid-content when the files are not those of the fingerprint, or this version cannot read them
 */
export async function unpackPhrasebook(bundle: string, fingerprint: string): Promise<Phrasebook> {
  const texts = await textsOf(bundle, fingerprint);
  const { raw, findings } = parseContent(texts);
  const [first] = findings;
  if (raw && !first) return buildPhrasebook(raw, fingerprint);
  const where = first ? `${first.file}:${first.line} ${first.message}` : 'files are missing';
  throw new YibaoError('invalid-content', `this version cannot read the content ${fingerprint}: ${where}`);
}

async function textsOf(bundle: string, fingerprint: string): Promise<ReadonlyMap<string, string>> {
  const texts = await inflate(bundle);
  if (texts && fingerprintOf(texts) === fingerprint) return texts;
  throw new YibaoError('invalid-content', `what is kept as ${fingerprint} is another content, or was changed`);
}

async function inflate(bundle: string): Promise<ReadonlyMap<string, string> | null> {
  try {
    const json = await decompress(Buffer.from(bundle, 'base64'));
    return new Map(JSON.parse(json.toString('utf8')) as readonly (readonly [string, string])[]);
  } catch {
    return null;
  }
}
