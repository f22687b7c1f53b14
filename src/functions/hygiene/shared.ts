import { rowProblems } from '../../program/clean.ts';
import { TableFault } from '../../program/clean-columns.ts';
import { dataKinds, kindNames } from '../../program/data-kinds.ts';
import { dayOfIso, isoOfDay } from '../../program/reading/days.ts';

/** What addon.js takes out of functions.js: a formula call parses both, and would read it twice. */
export const shared = { dataKinds, dayOfIso, isoOfDay, kindNames, rowProblems, TableFault };
