import type { Template } from '../templates/schema.ts';
import { answer } from './sidebar/server.ts';
import { unpacked } from './workbook/packed.ts';

// the build puts these in place: the checked templates as packed JSON, the names of the functions that ship, and the
// way to call one, as a cell does
declare const PARTNERBOOK_TEMPLATES: string;
declare const PARTNERBOOK_FUNCTIONS: readonly string[];
declare const PARTNERBOOK_CALL: (name: string, args: readonly unknown[]) => unknown;

export {
  insertMetricDashboard,
  insertTierSheet,
  onInstall,
  onOpen,
  openSidebar,
  showHelp,
  undoLastInsert,
  useInThisSpreadsheet,
} from './menus/menus.ts';

let templates: readonly Template[] | null = null;

export function partnerbookCall(request: unknown): unknown {
  templates = templates ?? (JSON.parse(unpacked(PARTNERBOOK_TEMPLATES)) as readonly Template[]);
  return answer(request, { templates, functionNames: PARTNERBOOK_FUNCTIONS, call: PARTNERBOOK_CALL });
}
