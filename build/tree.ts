import { type Node, type Program, parse } from 'acorn';

export type Tree = Node & Record<string, unknown>;

const isNode = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

export function childrenOf(node: Node): Tree[] {
  return Object.values(node as Tree)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

export function* everyNode(node: Node): Generator<Tree> {
  yield node as Tree;
  for (const child of childrenOf(node)) yield* everyNode(child);
}

/** A script as Apps Script takes it, ES2019 with `?.` and `??`, or the fault that it would refuse it with. */
export function parseScript(text: string): Program {
  const program = parse(text, { ecmaVersion: 2020, sourceType: 'script' });
  for (const node of everyNode(program))
    if (node.type === 'ImportExpression' || 'bigint' in node) throw new SyntaxError(`${node.type} at ${node.start}`);
  return program;
}

/** Where a name is a key or a label, and refers to nothing. */
export function isKey(parent: Tree, child: Tree): boolean {
  if (parent.type === 'MemberExpression') return child === parent.property && !parent.computed;
  if (parent.type === 'Property') return child === parent.key && !parent.computed && !parent.shorthand;
  if (parent.type === 'MethodDefinition') return child === parent.key && !parent.computed;
  return /^(LabeledStatement|BreakStatement|ContinueStatement)$/.test(parent.type) && child === parent.label;
}
