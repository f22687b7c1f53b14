import vm from 'node:vm';
import type { Realm } from './host.ts';

/** A V8 context with nothing of Node in it, and no way to make code from text. */
export function nodeRealm(): Realm {
  const globals: Record<string, unknown> = Object.create(null);
  vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  return {
    // the realm's own globals, such as Date, are seen through the context alone
    globals: vm.runInContext('globalThis', globals) as Record<string, unknown>,
    evaluate(source, fileName) {
      vm.runInContext(source, globals, { filename: fileName });
    },
  };
}
