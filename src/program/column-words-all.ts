import type { KindWords } from './column-words-common.ts';
import { contacts, deals, partners, registrations, touches } from './column-words-crm.ts';
import {
  actions,
  assets,
  campaigns,
  candidates,
  certifications,
  goals,
  ledger,
  payments,
  survey,
} from './column-words-program.ts';
import type { KindName } from './data-kinds.ts';

const columnWords: Readonly<Record<KindName, KindWords>> = {
  partners,
  deals,
  touches,
  registrations,
  contacts,
  ledger,
  assets,
  certifications,
  survey,
  campaigns,
  candidates,
  payments,
  actions,
  goals,
};

/** What people read about every column of every kind. The page that answers the sidebar holds it packed: build/addon-scripts.ts. */
export const everyWord = () => columnWords;
