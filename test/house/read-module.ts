import { parseSync } from '@swc/core';

/** What a source file imports and which of the watched expressions stand in it. */
export interface ModuleFacts {
  readonly imports: readonly string[];
  /** Members that are used, as `process.env` or `Date.now`; a clock read with `new Date()` is `new Date`. */
  readonly members: readonly string[];
  readonly hasDefaultExport: boolean;
  /** Nothing but re-exports stands in it. */
  readonly isBarrel: boolean;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const RE_EXPORTS = new Set(['ExportAllDeclaration', 'ExportNamedDeclaration']);

/** Reads a TypeScript (or TSX) source with a real parser, so that comments and strings do not count. */
export function readModule(source: string, path: string): ModuleFacts {
  const { body } = parseSync(source, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' });
  const nodes = [...walk(body)];
  return {
    imports: nodes.flatMap(importedBy),
    members: nodes.flatMap(membersUsed),
    hasDefaultExport: nodes.some(
      ({ type }) => type === 'ExportDefaultDeclaration' || type === 'ExportDefaultExpression',
    ),
    isBarrel:
      body.length > 0 && body.every((item) => RE_EXPORTS.has(item.type) && 'source' in item && item.source !== null),
  };
}

function* walk(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const child of Object.values(value)) yield* walk(child);
}

function importedBy(node: Node): string[] {
  if (node.type === 'TsExternalModuleReference') return stringOf(node.expression);
  if (node.type === 'TsImportType') return stringOf(node.argument);
  if (node.type === 'CallExpression') return isImportCall(node) ? stringOf(firstArgument(node)) : [];
  return node.type === 'ImportDeclaration' || RE_EXPORTS.has(node.type) ? stringOf(node.source) : [];
}

function isImportCall({ callee }: Node): boolean {
  return isNode(callee) && (callee.type === 'Import' || identifier(callee) === 'require');
}

function firstArgument({ arguments: given }: Node): unknown {
  return Array.isArray(given) ? given[0]?.expression : undefined;
}

function membersUsed(node: Node): string[] {
  if (node.type === 'MemberExpression') return member(node.object, memberName(node.property));
  if (node.type === 'VariableDeclarator') return patternKeys(node.id).flatMap((key) => member(node.init, key));
  const readsClock = node.type === 'NewExpression' && identifier(node.callee) === 'Date' && isEmpty(node.arguments);
  return readsClock ? ['new Date'] : [];
}

function member(object: unknown, name: string | undefined): string[] {
  const owner = identifier(object);
  return owner === undefined || name === undefined ? [] : [`${owner}.${name}`];
}

function memberName(property: unknown): string | undefined {
  if (isNode(property) && property.type === 'Computed') return stringOf(property.expression)[0];
  return identifier(property);
}

/** `const { env } = process` uses process.env too. */
function patternKeys(pattern: unknown): string[] {
  if (!isNode(pattern) || pattern.type !== 'ObjectPattern' || !Array.isArray(pattern.properties)) return [];
  return pattern.properties.flatMap(({ key }: { readonly key?: unknown }) => identifier(key) ?? []);
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}

function identifier(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? String(node.value) : undefined;
}

function stringOf(node: unknown): string[] {
  return isNode(node) && node.type === 'StringLiteral' ? [String(node.value)] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
