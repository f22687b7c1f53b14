import type { Template } from '../templates/schema.ts';
import { answer } from './sidebar/server.ts';

// the build puts both in place: the checked templates, and the names of the functions that ship
declare const PARTNERBOOK_TEMPLATES: readonly Template[];
declare const PARTNERBOOK_FUNCTIONS: readonly string[];

export {
  insertTierSheet,
  onInstall,
  onOpen,
  openSidebar,
  showHelp,
  undoLastInsert,
  useInThisSpreadsheet,
} from './menus/menus.ts';

export function partnerbookCall(request: unknown): unknown {
  return answer(request, PARTNERBOOK_TEMPLATES, PARTNERBOOK_FUNCTIONS);
}
