import type { Choice } from '../../../vocabulary';
import type { Said } from '../conversation';

interface ChoiceButtonsProps {
  readonly choices: readonly Choice[];
  /** Older lists stay tappable, as on a real phone; the bot knows them. */
  readonly newest: boolean;
  readonly sending: boolean;
  readonly onSend: (said: Said) => Promise<boolean>;
}

/** Not `disabled` while a message is on its way: that would throw the focus away. */
export function ChoiceButtons({ choices, newest, sending, onSend }: ChoiceButtonsProps) {
  if (choices.length === 0) return null;
  return (
    <ul class={newest ? 'choices' : 'choices choices_old'} aria-label="可以点的选项">
      {choices.map(({ id, label }) => (
        <li key={id}>
          <button
            type="button"
            class="choices__button"
            aria-disabled={sending}
            onClick={() => !sending && onSend({ kind: 'choice', choiceId: id, label })}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
