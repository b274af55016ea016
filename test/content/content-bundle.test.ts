import { join } from 'node:path';
import { packContent, unpackPhrasebook } from '../../src/content/content-bundle';
import { fingerprintOf, loadContent } from '../../src/content/load-content';

const loaded = loadContent(join(__dirname, '..', 'fixtures', 'content'));
if (loaded.kind !== 'loaded') throw new Error('the fixture content has faults');
const { content } = loaded;

describe('a kept content', () => {
  it('words what the content does', async () => {
    const book = await unpackPhrasebook(await packContent(content), content.fingerprint);
    expect(book.fingerprint).toBe(content.fingerprint);
    expect(book.facts).toEqual(content.phrasebook.facts);
    expect([...book.intents.keys()]).toEqual([...content.phrasebook.intents.keys()]);
  });

  it('is refused under another fingerprint, changed or torn', async () => {
    const bundle = await packContent(content);
    const changed = new Map([...content.texts].map(([path, text]) => [path, text.replace('0.05', '0.06')]));
    const another = await packContent({ texts: changed });
    await expect(unpackPhrasebook(bundle, 'sha256:0')).rejects.toThrow(/is another content, or was changed/);
    await expect(unpackPhrasebook(another, content.fingerprint)).rejects.toThrow(/is another content, or was changed/);
    await expect(unpackPhrasebook('torn', content.fingerprint)).rejects.toThrow(/is another content, or was changed/);
  });

  it('says where this version cannot read it', async () => {
    const texts = new Map(
      [...content.texts].map(([path, text]) => [path, path === 'bot.yml' ? `${text}\nnew_key: 1` : text]),
    );
    await expect(unpackPhrasebook(await packContent({ texts }), fingerprintOf(texts))).rejects.toThrow(
      /this version cannot read .*bot\.yml:\d+ unknown key/,
    );
  });
});
