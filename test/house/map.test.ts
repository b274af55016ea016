import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The sections of docs/map.md, each behind the folder its heading names. */
const sections = readFileSync(join(ROOT, 'docs', 'map.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => [/`(src\/[^`]+)\/`/.exec(section)?.[1] ?? '', section] as const);

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => basename(path, '.ts'));

/** Names in the body of a section: the heading names the folder. */
const namesIn = (section: string): readonly string[] =>
  Array.from(section.slice(section.indexOf('\n')).matchAll(/`([a-z-]+)`/g), ([, name = '']) => name);

describe('docs/map.md', () => {
  it.each(sections)('names every file of %s once, and no other', (folder, section) => {
    expect(namesIn(section).toSorted()).toEqual(filesOf(folder).toSorted());
  });

  it('covers the rooms with the most files', () => {
    expect(sections.map(([folder]) => folder)).toEqual(['src/nlu/understanding', 'src/dialogue']);
  });
});
