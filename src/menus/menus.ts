import { type Action, actions } from './actions.ts';

/** Builds the menu. Safe in every authorisation mode: it touches nothing but the menu. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const action of actions) menu.addItem(action.label, action.functionName);
  menu.addToUi();
}

/** The spreadsheet is open already when the add-on is installed from it. */
export function onInstall(): void {
  onOpen();
}

// the sidebar reads its first screen from this attribute of its body: a screen, or one and a template
const FIRST_SCREEN = 'data-screen="home"';

function show(id: (typeof actions)[number]['id']): void {
  const { screen, template } = actions.find((action) => action.id === id) as Action;
  const html = HtmlService.createHtmlOutputFromFile('sidebar');
  const first = template === null ? screen : `${screen} ${template}`;
  if (screen !== 'home') html.setContent(html.getContent().replace(FIRST_SCREEN, `data-screen="${first}"`));
  html.setTitle('Partnerbook');
  SpreadsheetApp.getUi().showSidebar(html);
}

export const openSidebar = (): void => show('open');
export const insertTierSheet = (): void => show('insert-tier-sheet');
export const insertMetricDashboard = (): void => show('insert-metric-dashboard');
export const insertQuarterlyReview = (): void => show('insert-quarterly-review');
export const makeReviews = (): void => show('make-reviews');
export const closeQuarter = (): void => show('close-quarter');
export const undoLastInsert = (): void => show('undo-last-insert');
export const useInThisSpreadsheet = (): void => show('use-in-this-spreadsheet');
export const showHelp = (): void => show('help');
