// tsc emits JavaScript only; what else the server reads at run time (Lua scripts) is copied beside it.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync('src', { recursive: true })) {
  const path = String(entry);
  if (path.endsWith('.lua')) cpSync(join('src', path), join('dist', path));
}
