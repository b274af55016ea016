import type { Understander } from '../../nlu/contract';
import type { Understanding } from '../../vocabulary';

/** The same words in the same situation are understood once: two contents are compared on one understanding. */
export function remember(understander: Understander): Understander {
  const known = new Map<string, Understanding>();
  return {
    understand(text, context) {
      const key = JSON.stringify([text, context]);
      const understanding = known.get(key) ?? understander.understand(text, context);
      known.set(key, understanding);
      return understanding;
    },
  };
}
