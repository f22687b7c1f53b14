import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
const PEERS = '\n## Peers\n';

const read = (): string => (existsSync(FILE) ? readFileSync(FILE, 'utf8') : '');

/** What the page says of peers, which another command measures; nothing where it has not yet. */
function peersIn(page: string): string {
  const at = page.indexOf(PEERS);
  return at < 0 ? '' : page.slice(at);
}

/** Writes all but the section of peers, which stays. */
export const writePage = (page: string): void => writeFileSync(FILE, `${page}${peersIn(read())}`);

export function writePeers(where: string, lines: readonly string[], hasLibreOffice: boolean): void {
  const page = read();
  const day = new Date().toISOString().slice(0, 10);
  const section = [
    `Written by \`npm run bench:peers -- --write\` on ${day}: ${where}. One run; read the ratios, not the milliseconds. The same roster (tier and budget of each partner, partners and budget of each tier) and the same linear credit, as native formulas in LibreOffice and HyperFormula, and by calls of formulajs row by row. "Ours" is three calls, PARTNER_TIER, COMARKETING_BUDGET and TIER_MIX, or one of ATTRIBUTION; all come to the same figures, which are compared first. "All of it" is a build from cells in HyperFormula, which parses the formulas too, and a recalculation in LibreOffice, which does not. "An edit" changes one base budget, or one amount of a deal; ours is called anew with all rows, theirs recalculate what rests on the cell.`,
    '',
    'Markov, Shapley and the models of places have no native equivalent of a few formulas, so only linear credit is compared. formulajs is asked up to 10,000 rows, because its COUNTIF and SUMIF take long.',
    '',
    'HyperFormula is under GPL-3.0. It is measured from a package folder of its own, `bench/peers/`, which is installed on demand only: nothing of it is in what Partnerbook ships or needs.',
    '',
    ...lines,
    ...(hasLibreOffice ? [] : ['LibreOffice is not installed, and was not measured.']),
  ].join('\n');
  writeFileSync(FILE, `${page.slice(0, page.length - peersIn(page).length)}${PEERS}\n${section.trimEnd()}\n`);
}
