/** One record per action: the menu, the sidebar and the documentation read it. */
export interface Action {
  readonly id: string;
  /** In the menu; begins with a verb. */
  readonly label: string;
  /** The top-level function that the menu item calls. */
  readonly functionName: string;
  /** The screen of the sidebar that it opens. */
  readonly screen: 'home' | 'insert' | 'undo' | 'mapping' | 'reviews' | 'close' | 'help';
  /** The template that it shows; null: none. */
  readonly template: string | null;
  readonly about: string;
}

export const actions = [
  {
    id: 'open',
    label: 'Open',
    functionName: 'openSidebar',
    screen: 'home',
    template: null,
    about: 'Opens the sidebar: templates, functions, and the state of this spreadsheet.',
  },
  {
    id: 'insert-tier-sheet',
    label: 'Insert tier sheet',
    functionName: 'insertTierSheet',
    screen: 'insert',
    template: 'tier-sheet',
    about: 'Shows what the tier sheet would add, then adds it.',
  },
  {
    id: 'insert-metric-dashboard',
    label: 'Insert metric dashboard',
    functionName: 'insertMetricDashboard',
    screen: 'insert',
    template: 'metric-dashboard',
    about: 'Shows what the metric dashboard would add, then adds it.',
  },
  {
    id: 'insert-quarterly-review',
    label: 'Insert quarterly review',
    functionName: 'insertQuarterlyReview',
    screen: 'insert',
    template: 'quarterly-review',
    about: 'Shows what the quarterly review would add, then adds it.',
  },
  {
    id: 'make-reviews',
    label: 'Make reviews',
    functionName: 'makeReviews',
    screen: 'reviews',
    template: null,
    about: 'Says how many reviews it would make for a tier, an owner or all partners, then makes them one by one.',
  },
  {
    id: 'close-quarter',
    label: 'Close the quarter',
    functionName: 'closeQuarter',
    screen: 'close',
    template: null,
    about: 'Says what would be kept of the quarter, then keeps it as values and sets the period to the next one.',
  },
  {
    id: 'undo-last-insert',
    label: 'Undo last insert',
    functionName: 'undoLastInsert',
    screen: 'undo',
    template: null,
    about: 'Takes away what the last insert added. What you have typed since stays, and is listed.',
  },
  {
    id: 'use-in-this-spreadsheet',
    label: 'Use in this spreadsheet',
    functionName: 'useInThisSpreadsheet',
    screen: 'mapping',
    template: null,
    about: 'Lets the templates read a sheet of yours in place. Your sheet is never written.',
  },
  {
    id: 'help',
    label: 'Help',
    functionName: 'showHelp',
    screen: 'help',
    template: null,
    about: 'First steps, and what Partnerbook reads and changes.',
  },
] as const satisfies readonly Action[];
