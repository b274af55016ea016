import { limitOn, type When } from '../policy/condition';
import { showFigure } from '../policy/show-figure';
import type { IsoDate } from '../vocabulary';
import type { Evidence } from './scope';

/** The figures a row's conditions name, as they were on that day. */
export function noteDeciding({ deciding }: Evidence, when: When, day: IsoDate): void {
  for (const condition of Object.values(when)) {
    for (const bound of condition.kind === 'interval' ? condition.bounds : []) {
      const value = limitOn(bound, day);
      if (bound.figure && value !== undefined)
        deciding.set(bound.figure.name, showFigure({ unit: bound.figure.unit, value }));
    }
  }
}
