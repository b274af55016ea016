import { join } from 'node:path';

/** intents/ of this installation: beside src/ and dist/ alike. */
export const CONTENT_DIRECTORY = join(__dirname, '..', '..', 'intents');
