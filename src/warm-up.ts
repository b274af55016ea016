import type { Brain } from './app/take-turn';

/** The first requests come first. Milliseconds. */
const AFTER_START = 1000;

/** Reading it takes what reads pinyin, which is built when first needed (60 to 90 ms). */
const IN_LATIN_LETTERS = 'yibao';
const ANY_DAY = '2026-01-01';

/** Builds in idle time what only some messages need, so that neither readiness nor the first such message waits for it. */
export interface WarmUp {
  begin(brain: Brain): void;
  end(): void;
}

export function createWarmUp(): WarmUp {
  let timer: NodeJS.Timeout | undefined;
  const end = () => clearTimeout(timer);
  return {
    begin({ understander }) {
      end();
      const work = () => void understander.understand(IN_LATIN_LETTERS, { intents: [], today: ANY_DAY });
      timer = setTimeout(work, AFTER_START).unref();
    },
    end,
  };
}
