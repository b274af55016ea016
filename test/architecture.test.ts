import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findViolations, type SourceFile } from './house/find-violations';
import { ROOM_RULES } from './house/house-rules';

const SRC = join(__dirname, '..', 'src');

function sourceFiles(): SourceFile[] {
  const paths = readdirSync(SRC, { recursive: true }).map(String);
  const sources = paths.filter((path) => /\.tsx?$/.test(path) && !/\.(?:d|config)\.ts$/.test(path));
  return sources.map((path) => ({ path: path.split(sep).join('/'), source: readFileSync(join(SRC, path), 'utf8') }));
}

describe('the house', () => {
  const house = sourceFiles();

  it('keeps its import rules', () => {
    expect(findViolations(house)).toEqual([]);
  });

  it('gives every rule a reason', () => {
    expect(ROOM_RULES.filter(({ because }) => because.length < 10)).toEqual([]);
  });

  const planted: readonly (readonly [path: string, source: string, complaint: RegExp])[] = [
    ['dialogue/planted.ts', "import { x } from '../nlu/contract'; x();", /dialogue may not/],
    [
      'dialogue/planted.ts',
      "import type { Store } from '../store/contract'; export type S = Store;",
      /dialogue may not/,
    ],
    ['policy/planted.ts', "export * from '../dialogue/reduce'; export const a = 1;", /policy may not/],
    ['policy/planted.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');", /pure rooms/],
    ['channels/rest/planted.ts', "import { a } from '../official-account/answer-push'; a();", /channels may not/],
    ['channels/rest/planted.ts', "import { a } from '../../app/take-turn'; a();", /channels may not/],
    ['channels/rest/planted.ts', "import Koa from 'koa'; new Koa();", /only http\/, bench\/servers\/ may/],
    ['http/planted.ts', "import { a } from '../channels/rest/render-turn'; a();", /http may not/],
    ['app/planted.ts', "import { a } from '../store/memory-store'; a();", /app may not/],
    ['app/planted.ts', "export const load = () => import('ioredis');", /only store\/redis\/, bench\/servers\/ may/],
    ['store/planted.ts', "const Redis = require('ioredis'); Redis();", /only store\/redis\/, bench\/servers\/ may/],
    [
      'content/planted.ts',
      "import { NlpManager } from 'node-nlp'; NlpManager();",
      /only nlu\/, bench\/stock-nlp.ts may/,
    ],
    ['app/planted.ts', "import { Dock } from '@nlpjs/core/src/dock'; Dock();", /only nlu\/, bench\/stock-nlp.ts may/],
    ['content/planted.ts', "import { Liquid } from 'liquidjs'; new Liquid();", /only templates\/ may/],
    ['app/planted.ts', 'export const port = process.env.PORT;', /process\.env/],
    ['app/planted.ts', "export const port = process['env'];", /process\./],
    ['app/planted.ts', 'export const { env } = process;', /process\.env/],
    ['app/planted.ts', "import { env } from 'node:process'; env.PORT;", /only cli\.ts may/],
    ['dialogue/planted.ts', 'export const now = () => Date.now();', /pure rooms/],
    ['policy/planted.ts', 'export const today = () => new Date();', /pure rooms/],
    ['templates/planted.ts', 'export const dice = () => Math.random();', /pure rooms/],
    ['cli/planted.ts', 'process.exit(1);', /process\.exit/],
    ['app/planted.ts', "import { runBench } from '../bench/run-bench'; runBench();", /app may not/],
    ['cli/start.ts', "import { runBench } from '../bench/run-bench'; runBench();", /cli may not/],
    ['bench/planted.ts', "import Koa from 'koa'; new Koa();", /only http\/, bench\/servers\/ may/],
    ['simulator/planted.ts', "import { a } from '../app/take-turn'; a();", /simulator may not/],
    ['nlu/planted.ts', "export type T = import('../content/content').Content;", /nlu may not/],
    ['nlu/index.ts', "export { a } from './contract';", /barrel/],
    ['nlu/exports.ts', "export * from './contract';\nexport { b } from './tokenise';", /barrel/],
    ['nlu/planted.ts', 'export default 1;', /default export/],
    ['nlu/utils/planted.ts', 'export const a = 1;', /folder named utils/],
    ['attic/planted.ts', 'export const a = 1;', /no room/],
  ];

  it.each(planted)('notices %s: %s', (path, source, complaint) => {
    const complaints = findViolations([{ path, source }]);
    expect(complaints.join('\n')).toMatch(complaint);
  });

  it('notices an import circle across files', () => {
    const circle = [
      { path: 'nlu/a.ts', source: "import { b } from './b'; export const a = b;" },
      { path: 'nlu/b.ts', source: "import type { C } from './deep/c'; export type B = C;" },
      { path: 'nlu/deep/c.ts', source: "import { a } from '../a'; export const c = a;" },
    ];
    expect(findViolations(circle)).toEqual(['import circle: nlu/a.ts → nlu/b.ts → nlu/deep/c.ts → nlu/a.ts']);
  });

  it('does not mind words in comments and strings', () => {
    const source = "// import 'koa'; process.exit()\nexport const a = \"import 'ioredis'; process.env\";";
    expect(findViolations([{ path: 'app/a.ts', source }])).toEqual([]);
  });
});
