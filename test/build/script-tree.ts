import type { Node, Program } from 'acorn';
import { childrenOf, everyNode, isKey, type Tree } from '../../build/tree.ts';

export { everyNode, parseScript, type Tree } from '../../build/tree.ts';

/** The names that a pattern binds. */
export function boundIn(pattern: Tree): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name as string];
    case 'AssignmentPattern':
      return boundIn(pattern.left as Tree);
    case 'RestElement':
      return boundIn(pattern.argument as Tree);
    case 'ArrayPattern':
      return (pattern.elements as (Tree | null)[]).flatMap((element) => (element ? boundIn(element) : []));
    case 'ObjectPattern':
      return (pattern.properties as Tree[]).flatMap((one) =>
        boundIn(one.type === 'Property' ? (one.value as Tree) : one),
      );
    default:
      throw new Error(`a pattern of the type ${pattern.type} is not known`);
  }
}

const isFunction = ({ type }: Tree): boolean =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type);

const namesDeclared = (node: Tree): string[] =>
  (node.declarations as Tree[]).flatMap((declarator) => boundIn(declarator.id as Tree));

/** What `var` declares anywhere inside, functions apart. */
function hoisted(node: Tree): string[] {
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? namesDeclared(node) : [];
  const inner = childrenOf(node).filter((child) => !isFunction(child));
  return [...own, ...inner.flatMap(hoisted)];
}

/** What the statements of a block declare for it. */
function lexical(statements: readonly Tree[]): string[] {
  return statements.flatMap((one) => {
    if (one.type === 'FunctionDeclaration' || one.type === 'ClassDeclaration') return [(one.id as Tree).name as string];
    return one.type === 'VariableDeclaration' ? namesDeclared(one) : [];
  });
}

function declaredBy(node: Tree): string[] {
  switch (node.type) {
    case 'Program':
      return [...lexical(node.body as Tree[]), ...hoisted(node)];
    case 'BlockStatement':
      return lexical(node.body as Tree[]);
    case 'SwitchStatement':
      return lexical((node.cases as Tree[]).flatMap((one) => one.consequent as Tree[]));
    case 'ForStatement':
      return lexical(node.init ? [node.init as Tree] : []);
    case 'ForInStatement':
    case 'ForOfStatement':
      return lexical([node.left as Tree]);
    case 'CatchClause':
      return node.param ? boundIn(node.param as Tree) : [];
    case 'ClassExpression':
    case 'FunctionExpression':
      return [
        ...(node.id ? [(node.id as Tree).name as string] : []),
        ...(node.type === 'ClassExpression' ? [] : inFunction(node)),
      ];
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
      return inFunction(node);
    default:
      return [];
  }
}

function inFunction(node: Tree): string[] {
  const own = node.type === 'ArrowFunctionExpression' ? [] : ['arguments'];
  return [...own, ...(node.params as Tree[]).flatMap(boundIn), ...hoisted(node.body as Tree)];
}

/** Names that nothing in the script declares. */
export function freeNames(program: Node): string[] {
  const free = new Set<string>();
  const walk = (node: Tree, scopes: readonly ReadonlySet<string>[]): void => {
    const inner = [...scopes, new Set(declaredBy(node))];
    if (node.type === 'Identifier' && !inner.some((scope) => scope.has(node.name as string)))
      free.add(node.name as string);
    for (const child of childrenOf(node)) if (!isKey(node, child)) walk(child, inner);
  };
  walk(program as Tree, []);
  return [...free].sort();
}

/** Names that a script declares for the whole project. */
export const topLevelNames = (program: Program): string[] => lexical(program.body as unknown as Tree[]);

/** Every text that the script holds as a value. */
export function textsIn(program: Node): string[] {
  const texts: string[] = [];
  for (const node of everyNode(program)) {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement') texts.push((node.value as { cooked: string }).cooked);
  }
  return texts;
}
