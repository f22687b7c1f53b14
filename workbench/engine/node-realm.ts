import vm from 'node:vm';
import type { Realm } from '../apps-script/host.ts';

/** A bare V8 context: the language, a console, and nothing of Node. */
export function createNodeRealm(): Realm {
  const globals = vm.createContext({ console }) as Record<string, unknown>;
  return {
    globals,
    evaluate(source, filename) {
      vm.runInContext(source, globals, { filename });
    },
  };
}
