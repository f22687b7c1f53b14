/** What the bundle for Node offers: the tests and the command line load nothing else of the workbench. */
export { GridBackend } from '../apps-script/grid-backend.ts';
export { type CustomFunctions, createEngine, type EngineBackend, type EngineOptions } from './engine.ts';
export { createNodeRealm } from './node-realm.ts';
