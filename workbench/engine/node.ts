/** What the bundle for Node offers: the tests and the command line load nothing else of the workbench. */
export { createHost } from '../apps-script/create-host.ts';
export { GridBackend } from '../apps-script/grid-backend.ts';
export { nodeRealm } from '../apps-script/node-realm.ts';
export { type CustomFunctions, createEngine, type EngineBackend, type EngineOptions } from './engine.ts';
