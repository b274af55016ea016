import type { Understander } from '../nlu/contract';
import type { Understanding } from '../vocabulary';

/** Messages remembered; then all are forgotten. */
const MOST = 5_000;

/** Understanding is pure, so the same message in the same place need not be understood twice. */
export function rememberUnderstanding(understander: Understander): Understander {
  const known = new Map<string, Understanding>();
  return {
    understand(text, context) {
      const key = `${text}\0${JSON.stringify(context)}`;
      const before = known.get(key);
      if (before) return before;
      if (known.size >= MOST) known.clear();
      const understood = understander.understand(text, context);
      known.set(key, understood);
      return understood;
    },
  };
}
