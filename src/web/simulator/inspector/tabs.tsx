import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface TabsProps<Id extends string> {
  readonly tabs: readonly { readonly id: Id; readonly title: string }[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  /** The panel of the current tab. */
  readonly children: ComponentChildren;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs as the ARIA practices describe them: one stop for Tab, arrows between them. */
export function Tabs<Id extends string>({ tabs, current, onChange, children }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const from = tabs.findIndex(({ id }) => id === current);
    const to = (from + step + tabs.length) % tabs.length;
    const target = tabs[to];
    if (target) onChange(target.id);
    list.current?.querySelectorAll('button')[to]?.focus();
  }

  return (
    <>
      <div class="tabs" role="tablist" aria-label="看什么" onKeyDown={move} ref={list} tabIndex={-1}>
        {tabs.map(({ id, title }) => (
          <button
            type="button"
            role="tab"
            key={id}
            id={`tab-${id}`}
            class="tabs__tab"
            aria-selected={id === current}
            aria-controls="tab-panel"
            tabIndex={id === current ? 0 : -1}
            onClick={() => onChange(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div
        class="tab-panel"
        role="tabpanel"
        id="tab-panel"
        aria-labelledby={`tab-${current}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keyboard
        tabIndex={0}
        key={current}
      >
        {children}
      </div>
    </>
  );
}
