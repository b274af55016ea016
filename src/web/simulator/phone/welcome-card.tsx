import type { Said } from '../conversation';
import { Avatar } from './avatar';
import { SAMPLE_QUESTIONS } from './sample-questions';

/** What a phone shows of an account nobody has talked to yet. */
export function WelcomeCard({ onSend }: { readonly onSend: (said: Said) => Promise<boolean> }) {
  return (
    <section class="welcome" aria-label="公众号资料">
      <Avatar of="bot" />
      <p class="welcome__name">医保问答</p>
      <p class="welcome__hint">公众号 · 模拟器</p>
      <button
        type="button"
        class="weui-btn weui-btn_primary weui-btn_mini welcome__follow"
        onClick={() => onSend({ kind: 'event', event: 'subscribe' })}
      >
        关注公众号
      </button>
      <p class="welcome__hint">也可以直接打字问，或者试试：</p>
      <ul class="welcome__samples">
        {SAMPLE_QUESTIONS.slice(0, 3).map((text) => (
          <li key={text}>
            <button type="button" class="choices__button" onClick={() => onSend({ kind: 'text', text })}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
