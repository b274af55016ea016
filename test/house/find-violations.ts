import { posix } from 'node:path';
import {
  FORBIDDEN_FOLDERS,
  IMPURE_MEMBERS,
  IMPURE_MODULES,
  PACKAGE_RULES,
  PROCESS_RULES,
  PURE_ROOMS,
  ROOM_RULES,
  type RoomRule,
} from './house-rules';
import { type ModuleFacts, readModule } from './read-module';

/** A file of src/, by its path below src/. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

interface Module extends ModuleFacts {
  readonly path: string;
  /** Files of src/ it imports. */
  readonly uses: readonly string[];
}

const FREE_FOR_ALL = ['vocabulary', 'errors', 'remember'];

/** Every breach of the house rules, each as one sentence with its reason. */
export function findViolations(files: readonly SourceFile[]): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const modules = files.map(({ path, source }) => toModule(path, readModule(source, path), paths));
  return [...modules.flatMap(ruleBreaches), ...findCycles(modules)];
}

function toModule(path: string, facts: ModuleFacts, paths: ReadonlySet<string>): Module {
  const relative = facts.imports.filter((name) => name.startsWith('.'));
  return { ...facts, path, uses: relative.map((name) => resolve(path, name, paths)) };
}

function resolve(from: string, name: string, paths: ReadonlySet<string>): string {
  const target = posix.join(posix.dirname(from), name);
  return [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => paths.has(path)) ?? target;
}

function ruleBreaches(module: Module): string[] {
  return [roomBreaches, packageBreaches, processBreaches, purityBreaches, shapeBreaches].flatMap((find) =>
    find(module),
  );
}

function roomBreaches({ path, uses }: Module): string[] {
  const rule = ruleOf(path);
  if (!rule) return [`${path}: stands in no room of the import table`];
  const forbidden = uses.filter((target) => !mayImport(path, rule, target));
  return forbidden.map((target) => `${path} imports ${target}: ${rule.room} may not, because ${rule.because}`);
}

function ruleOf(path: string): RoomRule | undefined {
  return ROOM_RULES.find(({ room }) => isIn(path, room));
}

function mayImport(path: string, rule: RoomRule, target: string): boolean {
  return [...FREE_FOR_ALL, homeOf(path, rule), ...rule.mayImport].some((room) => isIn(target, room));
}

/** Each channel is a room of its own under one rule. */
function homeOf(path: string, { room }: RoomRule): string {
  return room === 'channels' ? posix.dirname(path).split('/').slice(0, 2).join('/') : room;
}

function isIn(path: string, room: string): boolean {
  return path === room || path === `${room}.ts` || path.startsWith(`${room}/`);
}

function packageBreaches({ path, imports }: Module): string[] {
  return PACKAGE_RULES.flatMap(({ packages, onlyIn, because }) => {
    const found = onlyIn.some((prefix) => path.startsWith(prefix)) ? [] : imports.filter((name) => packages.test(name));
    return found.map((name) => `${path} imports ${name}: only ${onlyIn.join(', ')} may, because ${because}`);
  });
}

function processBreaches({ path, members }: Module): string[] {
  const breached = PROCESS_RULES.filter(({ member, onlyIn }) => members.includes(member) && !onlyIn.includes(path));
  return breached.map(
    ({ member, onlyIn, because }) => `${path} uses ${member}: only ${onlyIn.join(', ')} may, because ${because}`,
  );
}

function purityBreaches({ path, imports, members }: Module): string[] {
  if (!PURE_ROOMS.some((room) => isIn(path, room))) return [];
  const impure = [
    ...imports.filter((name) => IMPURE_MODULES.test(name)),
    ...members.filter((name) => IMPURE_MEMBERS.has(name)),
  ];
  return impure.map((name) => `${path} uses ${name}: pure rooms touch no I/O, clock or chance`);
}

function shapeBreaches({ path, hasDefaultExport, isBarrel }: Module): string[] {
  const folder = posix
    .dirname(path)
    .split('/')
    .find((name) => FORBIDDEN_FOLDERS.test(name));
  return [
    ...(hasDefaultExport ? [`${path}: has a default export; names are searched for`] : []),
    ...(isBarrel || posix.basename(path) === 'index.ts' ? [`${path}: is a barrel; import the file that defines`] : []),
    ...(folder === undefined ? [] : [`${path}: a folder named ${folder} says nothing of what is in it`]),
  ];
}

/** Import circles, each named once. */
function findCycles(modules: readonly Module[]): string[] {
  const uses = new Map(modules.map((module) => [module.path, module.uses]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [`import circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`];
    if (done.has(path)) return [];
    const found = (uses.get(path) ?? []).flatMap((target) => visit(target, [...trail, path]));
    done.add(path);
    return found;
  };
  return modules.flatMap(({ path }) => visit(path, []));
}
