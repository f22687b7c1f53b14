/** What no source settles about Sheets, and what Partnerbook takes for granted until somebody has looked. */
export interface Probe {
  readonly asks: string;
  /** Typed into the sheet; with `;` so that it parses in every locale. */
  readonly formula: string;
  /** What our code and the workbench assume. */
  readonly assumed: string;
  /** What changes if it is otherwise. */
  readonly otherwise: string;
  /** What somebody saw on Google Sheets, and when. */
  readonly seen?: string;
}

export const probes: readonly Probe[] = [
  {
    asks: 'What a skipped argument comes as',
    formula: '=PROBE(1;;3)',
    assumed: 'undefined, null or "": the road takes the three alike for options; "" in a column argument is a blank',
    otherwise: 'Nothing; note which one it is.',
  },
  {
    asks: 'What an empty cell comes as, alone and in a range',
    formula: '=PROBE(Z1;Z1:Z2)',
    assumed: '"" alone, and [[""],[""]] in a range',
    otherwise: 'Nothing; null and undefined are read as blanks too.',
  },
  {
    asks: 'What a range of one cell comes as',
    formula: '=PROBE(A1:A1)',
    assumed: 'a scalar or [[x]]: both are read as one value',
    otherwise: 'Nothing.',
  },
  {
    asks: 'What an error cell comes as, alone',
    formula: '=PROBE(NA())',
    assumed: 'the text "#N/A"; or the formula shows #N/A without calling us',
    otherwise: 'The place of the error is told by Sheets, not by us.',
  },
  {
    asks: 'What an error cell comes as inside a range',
    formula: '=PROBE(IF({1;0};NA();1))',
    assumed: 'the text "#N/A" inside the array',
    otherwise: 'If the call is never made, messages that name the row do not appear for error cells.',
  },
  {
    asks: 'What a date comes as, when script and spreadsheet differ in zone',
    formula: '=PROBE(DATE(2026;1;1))',
    assumed: 'a Date at midnight of the spreadsheet’s zone, not the script’s',
    otherwise: 'Every date argument would be a day off: the calendar must read the script’s zone.',
  },
  {
    asks: 'What a boolean and a percentage come as',
    formula: '=PROBE(1=1;10%)',
    assumed: 'true, and 0.1',
    otherwise: 'Nothing is known to depend on it.',
  },
  {
    asks: 'Whether TODAY() may be an argument',
    formula: '=PROBE(TODAY())',
    assumed: 'yes, recalculated daily',
    otherwise: 'as_of must be a cell with a typed date; the pages would have to say so.',
  },
  {
    asks: 'Whether NOW() may be an argument',
    formula: '=PROBE(NOW())',
    assumed: 'no: #ERROR! and a message about NOW(), RAND()',
    otherwise: 'The workbench is stricter than Sheets.',
  },
  {
    asks: 'What half-open ranges bring',
    formula: '=LEN(PROBE(A1:A))',
    assumed: 'all rows down to the last of the sheet, blanks as ""',
    otherwise: 'Trailing blanks are cut in any case.',
  },
  ...(
    [
      ['undefined', 'a blank cell'],
      ['null', 'a blank cell'],
      ['nan', '#NUM!'],
      ['infinity', '#NUM!'],
      ['negative zero', '0'],
      ['object', 'text or an error'],
      ['one row', 'a column or a row of three'],
      ['ragged', 'an error, or blanks'],
      ['text of an error', 'the text #N/A, not the error'],
    ] as const
  ).map(([kind, assumed]) => ({
    asks: `What Sheets makes of a result that is ${kind}`,
    formula: `=PROBE_RESULT("${kind}")`,
    assumed,
    otherwise: 'Nothing: the road never returns it.',
  })),
  {
    asks: 'Which day a date in a result shows, and in which format',
    formula: '=PROBE_RESULT("date at midnight")',
    assumed: 'the day of that moment in the spreadsheet’s zone, as a number or a date by the cell’s format',
    otherwise: 'Result dates would be a day off: the calendar must make them in the script’s zone.',
  },
  {
    asks: 'How a thrown message is shown, with two lines',
    formula: '=PROBE_RESULT("throw")',
    assumed: '#ERROR!, on hover "Error: PROBE row 7: ..." with both lines, perhaps "(line N)" behind',
    otherwise: 'If only the first line shows, several findings must go on one line.',
  },
  {
    asks: 'Whether 100,000 x 4 cells come through',
    formula: '=PROBE_RESULT("hundred thousand")',
    assumed: 'yes; our bound is 400,000 cells',
    otherwise: 'Lower the bound in the road.',
  },
];

/** Looked at by hand: no formula shows them. */
export const looks: readonly { readonly look: string; readonly assumed: string; readonly seen?: string }[] = [
  {
    look: 'Save the pushed or copied files in the editor.',
    assumed:
      'No syntax error: scripts in use have ?. and ??, as functions.js does. Should one be told, take both out of supported in build/bundle.ts: they are spelled out then, functions.js is 2 KB longer, and its bound in test/build/script.test.ts has to follow.',
  },
  {
    look: 'Extensions > Partnerbook > Open.',
    assumed:
      'The home screen shows the templates. What answers it stands in the scriptlet of server.html, which Google evaluates when the sidebar asks; should it say that the script failed, set SERVER_PLACE in build/addon-scripts.ts to script: it stands in addon.js then, every formula call parses it, and the tests that hold both files to their sizes and shapes (test/build/script.test.ts, test/build/load.test.ts) have to follow.',
  },
  {
    look: 'Type =PARTNER_TIER( into a cell and read the help card.',
    assumed: 'Summary, one example, every argument with its text; optional ones in brackets.',
  },
  {
    look: 'File > Make a copy; open the copy.',
    assumed:
      'Formulas work after Extensions > Partnerbook > Use in this spreadsheet; the copied sheets are not taken for ours.',
  },
  {
    look: 'Close the spreadsheet and open it again; watch the formulas.',
    assumed: 'Results stand at once, from the cache of Sheets.',
  },
  {
    look: 'Use =PARTNER_TIER(B2, C2)="Gold" as a custom formula of conditional formatting.',
    assumed: 'It is refused: the templates use cells in place of it.',
  },
  {
    look: 'Open the spreadsheet in the mobile app.',
    assumed: 'Values are shown; menu and sidebar are not there.',
  },
  {
    look: 'Insert a tier sheet, watch the cells while it fills, then Undo last insert.',
    assumed: 'Formulas show Loading... for some seconds; undo leaves the spreadsheet as it was.',
  },
  {
    look: 'Insert the quarterly review, go to a cell of another sheet, Make reviews for a tier, then Undo last insert.',
    assumed:
      'You stay in that cell. Each review stands behind Review with its charts; the list in its partner cell has one entry.',
  },
  {
    look: 'Type 1-2 with an apostrophe as the name of a partner, then Close the quarter, and look at Tiers of that quarter.',
    assumed:
      'It holds values, and looks as Tiers does: formats, column widths, charts, colours of the tiers; 1-2 is still text.',
  },
  {
    look: 'Install, open another spreadsheet, and look at Extensions > Partnerbook before touching anything.',
    assumed: 'The whole menu is there (authorisation mode NONE).',
  },
  {
    look: 'Set File > Settings to Germany, insert a tier sheet again.',
    assumed: 'No formula shows #ERROR!; numbers and dates are right.',
  },
  {
    look: 'On the consent screen, read what is asked for.',
    assumed: 'This spreadsheet only, and a sidebar; no warning about an unverified app beyond the usual one.',
  },
];
