import { createKeepContent } from '../../src/app/keep-content';
import type { Content } from '../../src/content/load-content';
import { createMemoryStore } from '../../src/store/memory-store';

const contentOf = (fingerprint: string): Content => ({ fingerprint }) as Content;
const RETENTION = { conversationMs: 1000, turnMs: 1000, transcriptTurns: 1 };

describe('createKeepContent', () => {
  it('keeps each content once', async () => {
    const { contents } = createMemoryStore({ retention: RETENTION });
    const packed: string[] = [];
    const keep = createKeepContent(contents, async ({ fingerprint }) => {
      packed.push(fingerprint);
      return `bundle of ${fingerprint}`;
    });
    await Promise.all(['a', 'a', 'b', 'a'].map((name) => keep(contentOf(name))));
    expect(packed).toEqual(['a', 'b']);
    expect(await contents.read('a')).toBe('bundle of a');
  });

  it('tries again with the next answer what failed', async () => {
    const { contents } = createMemoryStore({ retention: RETENTION });
    let failures = 1;
    const keep = createKeepContent(contents, async () => {
      if (failures-- > 0) throw new Error('no room');
      return 'bundle';
    });
    await keep(contentOf('a'));
    expect(await contents.read('a')).toBeNull();
    await keep(contentOf('a'));
    expect(await contents.read('a')).toBe('bundle');
  });
});
