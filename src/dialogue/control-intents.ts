/** The control intent of 稍等. */
export const WAIT = 'wait';

/** The control intent of 再见. */
export const GOODBYE = 'goodbye';
