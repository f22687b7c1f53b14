import { parse } from 'acorn';
import type { Piece } from './pieces.ts';
import { childrenOf, isKey, type Tree } from './tree.ts';

/** A function without arguments in the list of what can be asked for, or the whole script. */
interface Scope {
  readonly parent: Scope | null;
  readonly depth: number;
  /** Its arrow function; null for the script. */
  readonly arrow: Tree | null;
}

/** What a statement of the script, or one variable of it, declares and refers to. */
interface Declaration {
  readonly name: string | null;
  readonly node: Tree;
  readonly isVariable: boolean;
  readonly refersTo: ReadonlySet<string>;
}

function namesIn(node: Tree): Set<string> {
  const names = new Set<string>();
  const walk = (one: Tree): void => {
    if (one.type === 'Identifier') names.add(one.name as string);
    for (const child of childrenOf(one)) if (!isKey(one, child)) walk(child);
  };
  walk(node);
  return names;
}

function declarationsIn(program: Tree): Declaration[] {
  return (program.body as Tree[]).flatMap((node): Declaration[] => {
    if (node.type !== 'VariableDeclaration') {
      const name = node.id ? ((node.id as Tree).name as string) : null;
      return [{ name, node, isVariable: false, refersTo: namesIn(node) }];
    }
    return (node.declarations as Tree[]).map((one) => {
      const name = (one.id as Tree).name as string | undefined;
      if (name === undefined) throw new Error('give each variable of a module a statement of its own');
      return { name, node: one, isVariable: true, refersTo: namesIn(one) };
    });
  });
}

const isArrow = (node: Tree): boolean => node.type === 'ArrowFunctionExpression';

/** The arrow functions of the list, one inside the other, and which of them refers to a name. */
function scopesIn(list: Tree, script: Scope) {
  const scopes: Scope[] = [];
  const users = new Map<string, Scope[]>();
  const walk = (node: Tree, scope: Scope): void => {
    let inner = scope;
    if (isArrow(node)) {
      inner = { parent: scope, depth: scope.depth + 1, arrow: node };
      scopes.push(inner);
    }
    if (node.type === 'Identifier') {
      const name = node.name as string;
      users.set(name, [...(users.get(name) ?? []), inner]);
    }
    for (const child of childrenOf(node)) walk(child, inner);
  };
  walk(list, script);
  return { scopes, users };
}

/** The innermost scope that both lie in. */
function shared(one: Scope, other: Scope): Scope {
  let [a, b] = [one, other];
  while (a !== b) {
    if (a.depth >= b.depth) a = a.parent as Scope;
    else b = b.parent as Scope;
  }
  return a;
}

/** For each declaration the innermost scope that holds all that refers to it. */
function placesOf(declarations: readonly Declaration[], list: string, script: Scope, users: Map<string, Scope[]>) {
  const places = new Map<Declaration, Scope>();
  const referrers = new Map<string, Declaration[]>();
  for (const one of declarations) {
    if (one.name === null || one.name === list) places.set(one, script);
    if (one.name === list) continue;
    for (const name of one.refersTo) if (name !== one.name) referrers.set(name, [...(referrers.get(name) ?? []), one]);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of declarations) {
      if (one.name === null || one.name === list) continue;
      const from = [
        ...(users.get(one.name) ?? []),
        ...(referrers.get(one.name) ?? []).flatMap((referrer) => places.get(referrer) ?? []),
      ];
      if (from.length === 0) continue;
      const place = from.reduce(shared);
      if (place !== places.get(one)) {
        places.set(one, place);
        changed = true;
      }
    }
  }
  return places;
}

/**
 * A script whose declarations stand as near to their use as they can: what only one function of the list needs, inside
 * of it, and so on outwards. V8 then makes nothing of it before that function is asked for. What nothing refers to goes:
 * a declaration of ours does nothing but declare.
 */
export function nearUse(text: string, list: string): Piece[] {
  const program = parse(text, { ecmaVersion: 2020, sourceType: 'module' }) as unknown as Tree;
  const declarations = declarationsIn(program);
  const listed = declarations.find(({ name }) => name === list)?.node.init as Tree | undefined;
  if (!listed) throw new Error(`no list ${list} in the script`);
  const script: Scope = { parent: null, depth: 0, arrow: null };
  const { scopes, users } = scopesIn(listed, script);
  const places = placesOf(declarations, list, script, users);

  const within = (scope: Scope): Piece[] =>
    declarations
      .filter((one) => places.get(one) === scope)
      .flatMap((one) => {
        const pieces = one.name === list ? rewritten(one.node) : [one.node];
        return one.isVariable ? ['var ', ...pieces, ';\n'] : [...pieces, '\n'];
      });

  /** A part of the list, its arrow functions with what belongs into them; V8 reads a `function` over, but not an arrow. */
  function rewritten(node: Tree): Piece[] {
    const scope = scopes.find(({ arrow }) => arrow === node);
    if (scope) return ['function () {\n', ...within(scope), 'return ', ...rewritten(node.body as Tree), ';\n}'];
    const pieces: Piece[] = [];
    let from = node.start;
    for (const child of childrenOf(node)) {
      pieces.push({ start: from, end: child.start }, ...rewritten(child));
      from = child.end;
    }
    return [...pieces, { start: from, end: node.end }];
  }
  return within(script);
}
