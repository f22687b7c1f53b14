import { looks, probes } from './probes.ts';

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.split('|').join('\\|')).join(' | ')} |`;

/** To be pasted into A1 of an empty sheet: the formulas calculate as they land. */
export function probeSheet(): string {
  const lines = [['No.', 'Question', 'Result', 'Assumed', 'Formula']];
  probes.forEach((probe, i) => {
    lines.push([`${i + 1}`, probe.asks, probe.formula, probe.assumed, `'${probe.formula}`]);
  });
  return `${lines.map((cells) => cells.join('\t')).join('\n')}\n`;
}

export function probePage(): string {
  return `# Verify on Google Sheets

Nothing of Partnerbook has run on Google yet. What it takes for granted about Sheets comes from documentation and reports; the points below are settled by none. A person with a Google account settles them once, in ten minutes, with the probe: two functions that ship in a development build only.

1. \`npm run build -- --probe\` writes \`dist/addon-probe/\`: the add-on and \`PROBE\`, \`PROBE_RESULT\`.
2. In a new spreadsheet: Extensions > Apps Script. Copy the files of that folder in (or point a \`.clasp.json\` of your own at it and push). Set the script’s time zone to Etc/UTC, and the spreadsheet’s to Tokyo (File > Settings).
3. Paste \`docs/probe-sheet.tsv\` into A1. Column C calculates; copy it as values beside this table. Spills need room: give the last rows a sheet of their own where they are blocked.
4. Go through the list of looks below.
5. Write what you saw as \`seen\` into \`build/probe/probes.ts\` and run \`npm run docs\`; it stands in the right column then. Change the code where it is otherwise, and strike the sentence in the README.

## Formulas

${row(['No.', 'Question', 'Formula', 'Assumed', 'If it is otherwise', 'Seen'])}
${row(['---:', '---', '---', '---', '---', '---'])}
${probes.map((probe, i) => row([`${i + 1}`, probe.asks, `\`${probe.formula}\``, probe.assumed, probe.otherwise, probe.seen ?? ''])).join('\n')}

## Looks

${row(['No.', 'Look', 'Assumed', 'Seen'])}
${row(['---:', '---', '---', '---'])}
${looks.map((one, i) => row([`${i + 1}`, one.look, one.assumed, one.seen ?? ''])).join('\n')}
`;
}
