import type { Frame } from '../vocabulary';

/** A form in a line: `arrears.amount insurance=employee base=? asking gap_months (2)`. */
export const showFrame = ({ intent, slots, unknown, asking }: Frame): string =>
  [
    intent,
    ...Object.entries(slots).map(([name, value]) => `${name}=${value}`),
    ...unknown.map((name) => `${name}=?`),
    ...(asking ? [`asking ${asking.slot} (${asking.attempt})`] : []),
  ].join(' ');
