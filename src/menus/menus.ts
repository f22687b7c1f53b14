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

// the sidebar reads its first screen from this attribute of its body
const FIRST_SCREEN = 'data-screen="home"';

function show(screen: Action['screen']): void {
  const html = HtmlService.createHtmlOutputFromFile('sidebar');
  if (screen !== 'home') html.setContent(html.getContent().replace(FIRST_SCREEN, `data-screen="${screen}"`));
  html.setTitle('Partnerbook');
  SpreadsheetApp.getUi().showSidebar(html);
}

export const openSidebar = (): void => show('home');
export const insertTierSheet = (): void => show('insert');
export const undoLastInsert = (): void => show('undo');
export const useInThisSpreadsheet = (): void => show('mapping');
export const showHelp = (): void => show('help');
