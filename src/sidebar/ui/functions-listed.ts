import type { FunctionIndex } from './function-index.ts';

// the build puts it in place, from the pages of the definitions
declare const PARTNERBOOK_INDEX: FunctionIndex;

export const functionIndex: FunctionIndex = PARTNERBOOK_INDEX;
