import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Exchange, Said } from '../conversation';
import type { InspectorTab } from '../inspector/inspector';
import { stampTime } from './clock-time';
import { ExchangeView } from './exchange-view';
import { WelcomeCard } from './welcome-card';

interface ChatLogProps {
  readonly exchanges: readonly Exchange[];
  readonly sending: boolean;
  readonly onSend: (said: Said) => Promise<boolean>;
  readonly onInspect: (id: string, tab: InspectorTab) => void;
  readonly inspected: string | null;
}

/** WeChat stamps the time again after a pause of five minutes. */
const PAUSE_MS = 5 * 60_000;
/** Pixels left free above what is scrolled to. */
const BREATH = 8;

/** Everything said so far, the newest in view. */
export function ChatLog({ exchanges, sending, onSend, onInspect, inspected }: ChatLogProps) {
  const log = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => scrollToNewest(log.current), [exchanges]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keyboard
    <div class="chat-log" role="log" aria-label="聊天记录" tabIndex={0} ref={log}>
      {exchanges.length === 0 && <WelcomeCard onSend={onSend} />}
      {exchanges.map((exchange, index) => (
        <Fragment key={exchange.id}>
          {isAfterPause(exchange, exchanges[index - 1]) && (
            <p class="chat-note">
              <time dateTime={new Date(exchange.at).toISOString()}>{stampTime(exchange.at, Date.now())}</time>
            </p>
          )}
          <ExchangeView
            exchange={exchange}
            newest={index === exchanges.length - 1}
            inspected={exchange.id === inspected}
            sending={sending}
            onSend={onSend}
            onInspect={onInspect}
          />
        </Fragment>
      ))}
    </div>
  );
}

const isAfterPause = ({ at }: Exchange, before?: Exchange): boolean =>
  before === undefined || at - before.at > PAUSE_MS;

/** To the end, but not past the start of an exchange that is longer than the screen. */
function scrollToNewest(log: HTMLElement | null): void {
  const newest = log?.lastElementChild;
  if (!log || !(newest instanceof HTMLElement)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  log.scrollTo({ top: newest.offsetTop - log.offsetTop - BREATH, behavior: calm ? 'instant' : 'smooth' });
}
