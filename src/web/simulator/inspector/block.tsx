import type { ComponentChildren } from 'preact';

interface BlockProps {
  readonly title: string;
  /** Under its title even where there is room beside it. */
  readonly stacked?: boolean;
  readonly children: ComponentChildren;
}

/** A titled part of the inspector. */
export function Block({ title, stacked = false, children }: BlockProps) {
  return (
    <section class={stacked ? 'block block_stacked' : 'block'}>
      <h2 class="block__title">{title}</h2>
      <div class="block__body">{children}</div>
    </section>
  );
}
