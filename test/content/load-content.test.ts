import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { type LoadedContent, loadContent } from '../../src/content/load-content';

describe('loadContent with what an earlier reading found faultless', () => {
  const first = loaded(loadContent(CONTENT_DIRECTORY));
  const storedAndRead = JSON.parse(JSON.stringify(first.checked));
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'yibao-content-'));
    cpSync(CONTENT_DIRECTORY, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  it('builds the same content', () => {
    const again = loaded(loadContent(CONTENT_DIRECTORY, storedAndRead));
    expect(again.checked).toBe(storedAndRead);
    expect(again.content.fingerprint).toBe(first.content.fingerprint);
    expect(again.content.dialogue).toEqual(first.content.dialogue);
    expect(again.content.nlu).toEqual(first.content.nlu);
  });

  it('still tells where each story stands', () => {
    const lines = ({ content }: Loaded) => content.stories.map(({ file, line }) => `${file}:${line}`);
    expect(lines(loaded(loadContent(CONTENT_DIRECTORY, storedAndRead)))).toEqual(lines(first));
  });

  it('takes the values as they are while the texts are the same', () => {
    const values = { ...storedAndRead.values, 'bot.yml': { ...storedAndRead.values['bot.yml'], turn_characters: 7 } };
    expect(loaded(loadContent(CONTENT_DIRECTORY, { ...storedAndRead, values })).content.phrasebook.turnCharacters).toBe(
      7,
    );
  });

  it.each(['refund/facts.yml', 'refund/eligibility.stories.yml'])('checks again after a change of %s', (path) => {
    appendFileSync(join(copy, path), '\nnot: allowed here\n');
    expect(loadContent(copy, storedAndRead).kind).toBe('faulty');
  });
});

type Loaded = Extract<LoadedContent, { kind: 'loaded' }>;

function loaded(result: LoadedContent): Loaded {
  if (result.kind === 'faulty') throw new Error(result.findings[0]?.message);
  return result;
}
