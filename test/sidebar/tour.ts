import type { Page } from 'playwright-core';
import type { Home } from '../../src/sidebar/api.ts';
import { type Opened, Refusal } from './open-sidebar.ts';
import { press } from './person.ts';
import {
  alerted,
  closedHome,
  empty,
  ended,
  filled,
  interrupted,
  noSeries,
  notYet,
  place,
  preview,
  problems,
  second,
  seriesPreview,
  standing,
  waiting,
} from './replies.ts';

export interface Stop extends Opened {
  readonly name: string;
  /** Text that stands there once the screen is complete. */
  readonly shows: string | RegExp;
  readonly go?: (page: Page) => Promise<void>;
}

const never = () => new Promise<never>(() => undefined);
const lost = () => {
  throw new Error('ScriptError: Authorization is required to perform that action.');
};
const fresh = { home: () => empty };
const insert = (page: Page) => press(page, /^Insert 10/);
const formula = async (page: Page) => {
  await press(page, 'Write a formula');
  await press(page, 'PARTNER_TIER');
};
const columns = async (page: Page) => {
  await press(page, 'Partners on');
  await press(page, 'Roster');
};

const checked = async (page: Page) => {
  await columns(page);
  await page.getByLabel('Partner', { exact: true }).selectOption('Company name');
  await press(page, /^Look at 3/);
};
const readAlready = (page: Page) => press(page, 'Deals on');
const gone: Home = {
  ...filled,
  workbook: {
    ...filled.workbook,
    kinds: [{ kind: 'deals', label: 'Deals', reads: { sheetId: null, name: 'a sheet that is gone' } }],
  },
};

/** Every screen in every state that looks another way. */
export const tour: readonly Stop[] = [
  { name: 'home', shows: '2 rows left out' },
  { name: 'home, nothing inserted', shows: 'Nothing of Partnerbook', handlers: fresh },
  { name: 'home, view only', shows: 'not change it', handlers: { home: () => ({ ...filled, access: 'view' }) } },
  { name: 'home, loading', shows: 'Reading this spreadsheet', handlers: { home: never } },
  { name: 'home, refused', shows: 'several Google accounts', handlers: { home: lost } },
  { name: 'interrupted', shows: 'stopped at Deals clean', handlers: { home: () => interrupted } },
  { name: 'gallery', shows: 'Who is close', go: (page) => press(page, 'Insert a template') },
  { name: 'insert', shows: 'Adds 10 sheets', screen: 'insert', handlers: fresh },
  { name: 'insert, second', shows: 'from Settings', screen: 'insert', handlers: { preview: () => second } },
  { name: 'insert, standing', shows: 'stands in this', screen: 'insert', handlers: { preview: () => standing } },
  {
    name: 'insert, blocked',
    shows: 'Put it back first',
    screen: 'insert',
    handlers: {
      preview: ({ answers }) => ({
        ...preview(answers),
        blocked: { message: 'An insert of "Tier sheet" was interrupted.', fix: 'Put it back first.' },
      }),
    },
  },
  {
    name: 'insert, wrong days',
    shows: 'Is before the first day',
    screen: 'insert',
    handlers: fresh,
    go: async (page) => {
      await page.getByLabel('First day').fill('2026-09-30');
      await page.getByLabel('As of').fill('2026-01-01');
    },
  },
  { name: 'running', shows: 'Step 2 of 12', screen: 'insert', handlers: { ...fresh, step: never }, go: insert },
  {
    name: 'stopped by a fault',
    shows: 'Everything was put back',
    screen: 'insert',
    handlers: {
      ...fresh,
      step: () => new Refusal('fault', 'The insert stopped: no room.', 'Everything was put back as it was.'),
    },
    go: insert,
  },
  { name: 'inserted', shows: 'Clear the sample rows', screen: 'insert', handlers: fresh, go: insert },
  { name: 'functions', shows: 'Co-marketing and MDF', go: (page) => press(page, 'Write a formula') },
  {
    name: 'functions, none',
    shows: 'Nothing fits',
    go: async (page) => {
      await press(page, 'Write a formula');
      await page.getByLabel('What do you want').fill('zebra');
    },
  },
  { name: 'function', shows: '=PARTNER_TIER(B2:B, C2:C)', go: formula },
  {
    name: 'function, wrong',
    shows: '39 rows, but revenue',
    go: async (page) => {
      await formula(page);
      await page.getByRole('textbox', { name: 'referrals' }).fill('E2:E40');
    },
  },
  { name: 'function, result', shows: 'Borealis', go: formula },
  {
    name: 'function, result of many columns',
    shows: 'and 12 more',
    handlers: {
      tryFormula: () => ({
        rows: [
          ['Partner', 'Credit', 'Share of credit', 'Deals touched'],
          ...[1, 2, 3].map((i) => [`Alder Cloud ${i}`, 12345.5 * i, 0.25, i]),
        ],
        labels: [],
        more: 12,
        error: null,
      }),
    },
    go: formula,
  },
  {
    name: 'function, result refused',
    shows: 'is not a number',
    handlers: {
      tryFormula: () => ({
        rows: [],
        labels: [],
        more: 0,
        error: 'PARTNER_TIER revenue, row 7: "12k-15k" is not a number. Enter digits only, such as 12000.',
      }),
    },
    go: formula,
  },
  {
    name: 'function, filled cell',
    shows: 'P5 holds',
    handlers: { activeCell: () => ({ place: place('Partners', 'P5'), empty: false, shown: 'Total' }) },
    go: async (page) => {
      await formula(page);
      await page.getByText('Examples').click();
      await press(page, 'Insert in P5');
    },
  },
  { name: 'own rows', shows: 'I paste them in', screen: 'mapping' },
  { name: 'own rows, nothing stands', shows: 'none stands', screen: 'mapping', handlers: fresh },
  { name: 'own rows, sheets', shows: 'Roster 2026', screen: 'mapping', go: (page) => press(page, 'Partners on') },
  { name: 'own rows, columns', shows: 'headers in row 3', screen: 'mapping', go: columns },
  { name: 'own rows, checked', shows: '209 of 212 rows', screen: 'mapping', go: checked },
  {
    name: 'own rows, used',
    shows: 'now come from',
    screen: 'mapping',
    go: async (page) => {
      await checked(page);
      await press(page, 'Use Roster 2026');
    },
  },
  { name: 'own rows, read already', shows: 'Change its columns', screen: 'mapping', go: readAlready },
  {
    name: 'own rows, sheet gone',
    shows: 'is gone',
    screen: 'mapping',
    handlers: { home: () => gone },
    go: readAlready,
  },
  {
    name: 'own rows, undone',
    shows: 'Yours is as it was',
    screen: 'mapping',
    go: async (page) => {
      await readAlready(page);
      await press(page, 'Undo');
    },
  },
  { name: 'clear sample rows', shows: 'Then paste', screen: 'mapping', go: (page) => press(page, 'I paste') },
  {
    name: 'sample rows cleared',
    shows: '339 rows cleared',
    screen: 'mapping',
    go: async (page) => {
      await press(page, 'I paste');
      await press(page, /^Clear/);
    },
  },
  { name: 'problems', shows: '1,200 more', go: (page) => press(page, /rows left out/) },
  {
    name: 'problems, none',
    shows: 'Every row can be read',
    handlers: { problems: () => ({ ...problems, problems: [], total: 0 }) },
    go: (page) => press(page, /rows left out/),
  },
  { name: 'reviews', shows: 'Makes 3 sheets', screen: 'reviews' },
  {
    name: 'reviews of an owner',
    shows: 'One sheet for each',
    screen: 'reviews',
    go: async (page) => {
      await page.getByLabel('Of one owner').check();
      await page.getByLabel('Owner', { exact: true }).selectOption("O'Neil <b>");
    },
  },
  {
    name: 'reviews, nothing stands',
    shows: 'No review stands',
    screen: 'reviews',
    handlers: { ...fresh, previewSeries: () => noSeries },
  },
  {
    name: 'reviews, made already',
    shows: 'Makes nothing',
    screen: 'reviews',
    handlers: {
      previewSeries: ({ of }) => ({
        ...seriesPreview(of),
        summary: 'Makes nothing; 1 stands already, and stays. Changes nothing else.',
        sheets: seriesPreview(of).sheets.slice(-1),
        nothingToDo: true,
      }),
    },
  },
  {
    name: 'making reviews',
    shows: 'Sheet 1 of 3',
    screen: 'reviews',
    handlers: { stepSeries: never },
    go: (page) => press(page, 'Make 3'),
  },
  {
    name: 'reviews, stopped by a fault',
    shows: 'What was made stands',
    screen: 'reviews',
    handlers: {
      stepSeries: () => new Refusal('fault', 'Review Bolt could not be made: no room.', '1 of 3 stand, and stay.'),
    },
    go: (page) => press(page, 'Make 3'),
  },
  {
    name: 'reviews made',
    shows: 'Go to',
    screen: 'reviews',
    handlers: { endSeries: () => ({ ...ended, left: 1, passed: ['Review Dyn'] }) },
    go: (page) => press(page, 'Make 3'),
  },
  { name: 'reviews wait', shows: 'stopped at Review Bolt', handlers: { home: () => waiting } },
  { name: 'close', shows: 'are kept as values', screen: 'close' },
  { name: 'close, blocked', shows: 'still calculates', screen: 'close', handlers: { previewClosing: () => notYet } },
  {
    name: 'close, alerts',
    shows: 'Is empty',
    screen: 'close',
    handlers: { previewClosing: () => alerted },
    go: (page) => press(page, /^Close Q3/),
  },
  {
    name: 'closing',
    shows: 'Step 2 of 5',
    screen: 'close',
    handlers: { step: never },
    go: (page) => press(page, /^Close Q3/),
  },
  { name: 'closed', shows: 'Settings now shows', screen: 'close', go: (page) => press(page, /^Close Q3/) },
  { name: 'undo a closing', shows: 'Settings goes back', screen: 'undo', handlers: { home: () => closedHome } },
  { name: 'undo', shows: 'Tier workings', screen: 'undo' },
  { name: 'undone', shows: '2 cells kept', screen: 'undo', go: (page) => press(page, 'Take away 10') },
  { name: 'help', shows: 'First steps', screen: 'help' },
];
