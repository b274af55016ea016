// Writes intents/.schemas/*.schema.json from the schemas the loader itself uses. Run after changing them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { jsonSchemas } = createRequire(import.meta.url)('../dist/content/json-schemas.js');
const directory = join('intents', '.schemas');
mkdirSync(directory, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(directory, name), text);
