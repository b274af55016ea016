import { remember } from '../../remember';
import type { Understander } from '../contract';

/** Messages remembered; then all are forgotten. */
const MOST = 5_000;

/** Understanding is pure, so the same message in the same place need not be understood twice. */
export const rememberUnderstanding = (understander: Understander): Understander => ({
  understand: remember((text, context) => understander.understand(text, context), {
    keyOf: (text, context) => `${text}\0${JSON.stringify(context)}`,
    most: MOST,
  }),
});
