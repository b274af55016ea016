import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '../conversation';
import { SAMPLE_QUESTIONS } from './sample-questions';

interface AccountMenuProps {
  readonly onSend: (said: Said) => Promise<boolean>;
  readonly onRestart: () => void;
}

interface MenuItem {
  readonly label: string;
  readonly choose: () => void;
}

/** The account's menu of three, each with its own list. */
export function AccountMenu({ onSend, onRestart }: AccountMenuProps) {
  const [open, setOpen] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => bar.current?.querySelector('button')?.focus(), []);
  useClickElsewhere(bar, () => setOpen(null));

  const says = (label: string): MenuItem => ({ label, choose: () => void onSend({ kind: 'text', text: label }) });
  const does = (label: string, event: 'subscribe' | 'unsubscribe'): MenuItem => ({
    label,
    choose: () => void onSend({ kind: 'event', event }),
  });
  const lists: readonly (readonly [title: string, items: readonly MenuItem[]])[] = [
    ['问医保', SAMPLE_QUESTIONS.map(says)],
    ['找帮助', ['帮助', '依据是什么', '重新开始', '转人工'].map(says)],
    [
      '这部手机',
      [does('关注公众号', 'subscribe'), does('取消关注', 'unsubscribe'), { label: '换一部新手机', choose: onRestart }],
    ],
  ];

  return (
    <div class="account-menu" ref={bar}>
      {lists.map(([title, items]) => (
        <MenuList
          key={title}
          title={title}
          items={items}
          open={open === title}
          onToggle={() => setOpen(open === title ? null : title)}
          onClose={() => setOpen(null)}
        />
      ))}
    </div>
  );
}

interface MenuListProps {
  readonly title: string;
  readonly items: readonly MenuItem[];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onClose: () => void;
}

function MenuList({ title, items, open, onToggle, onClose }: MenuListProps) {
  const button = useRef<HTMLButtonElement>(null);
  function close(): void {
    onClose();
    button.current?.focus();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape inside the list reaches it here
    <div class="account-menu__part" onKeyDown={(event) => event.key === 'Escape' && open && close()}>
      <button type="button" class="account-menu__button" ref={button} aria-expanded={open} onClick={onToggle}>
        {title}
      </button>
      {open && (
        <ul class="account-menu__list" aria-label={title}>
          {items.map(({ label, choose }) => (
            <li key={label}>
              <button
                type="button"
                onClick={() => {
                  close();
                  choose();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useClickElsewhere(inside: { readonly current: HTMLElement | null }, act: () => void): void {
  useEffect(() => {
    const listen = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && inside.current?.contains(target))) act();
    };
    document.addEventListener('pointerdown', listen);
    return () => document.removeEventListener('pointerdown', listen);
  });
}
