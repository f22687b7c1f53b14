import type { Template } from '../templates/schema.ts';
import { answer } from './sidebar/server.ts';
import { type SheetsOnce, unpacked, withSheets } from './workbook/packed.ts';
import type { Functions } from './workbook/try-formula.ts';

// the build puts both in place: the checked templates as packed JSON, and the functions that ship, as a cell calls them
declare const PARTNERBOOK_TEMPLATES: string;
declare const PARTNERBOOK_FUNCTIONS: () => Functions;

let templates: readonly Template[] | null = null;

/** What the sidebar asks for, and its answer. */
export function answerCall(request: unknown): unknown {
  templates = templates ?? withSheets(JSON.parse(unpacked(PARTNERBOOK_TEMPLATES)) as SheetsOnce);
  return answer(request, { templates, functions: PARTNERBOOK_FUNCTIONS() });
}
