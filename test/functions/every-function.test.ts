import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue.ts';
import type { Definition } from '../../src/functions/define.ts';
import { FunctionError } from '../../src/functions/errors.ts';
import type { Example } from '../../src/functions/page.ts';
import { families, pages } from '../../src/functions/pages.ts';
import { argumentsOf } from './any-arguments.ts';
import { errorOf, run, runExample, spreadsheet } from './spreadsheet.ts';

const byFamily = catalogue.map((family) => family().map((make) => make()));
const definitions = byFamily.flat();
const functionsFolder = fileURLToPath(new URL('../../src/functions', import.meta.url));

/** Files that export a definition, by their path below src/functions. */
async function definitionsOnDisk(): Promise<{ path: string; definition: Definition }[]> {
  const files = readdirSync(functionsFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?!kinds)[a-z]+[/\\][a-z-]+\.ts$/.test(file),
  );
  const found = [];
  for (const path of files) {
    const exports = (await import(pathToFileURL(join(functionsFolder, path)).href)) as Record<string, unknown>;
    const definition = Object.values(exports).find(
      (one): one is Definition => typeof one === 'object' && one !== null && 'kinds' in one && 'rowLoop' in one,
    );
    if (definition) found.push({ path, definition });
  }
  return found;
}

// the contract's names; a page may point to a function that is still to come
const CONTRACT =
  'PARTNER_TIER TIER_GAP TIER_VALUE TIER_BY_RULES TIER_RULES_GAP PARTNER_POINTS TIER_REVIEW TIER_MIX TIER_MIGRATION TIER_LADDER_CHECK COMARKETING_BUDGET PIPELINE_POTENTIAL STRATEGIC_VALUE MDF_ALLOCATE MDF_LEDGER MDF_REIMBURSEMENT MDF_ROI CAMPAIGN_FUNNEL PARTNER_QUADRANT PARTNER_SCORE PARTNER_STAGE PARTNER_TYPE_PROFILE TIME_TO_VALUE PROGRAM_METRICS PARTNER_SUMMARY PARTNER_SOURCED_SHARE PARTNER_INFLUENCED_SHARE PARTNER_ACTIVATION_RATE PARTNER_NPS TIME_TO_FIRST_DEAL METRIC_STATUS PARTNER_CONCENTRATION ENABLEMENT_SCORE ENABLEMENT_GAPS CERTIFICATION_STATUS MARKETPLACE_NET COMMISSION COMMISSION_STATEMENT COMMISSION_SCHEDULE COMMISSION_CLAWBACK REVENUE_SPLIT RESELLER_PRICE DEAL_REGISTRATION_STATUS LIABILITY_ROLLFORWARD ATTRIBUTION ATTRIBUTION_COMPARE PROGRAM_FORECAST PROGRAM_SIMULATE PROGRAM_SENSITIVITY PROGRAM_BREAKEVEN ANTI_PATTERN_CHECK CLEAN_TABLE ROW_PROBLEMS'.split(
    ' ',
  );

describe('the catalogue', () => {
  it('holds the functions that stand in files, each in a file of its name', async () => {
    const onDisk = await definitionsOnDisk();
    expect(onDisk.length).toBeGreaterThan(0);
    expect(onDisk.map(({ definition }) => definition.name).sort()).toEqual(definitions.map(({ name }) => name).sort());
    for (const { path, definition } of onDisk)
      expect(path).toMatch(new RegExp(`/${definition.name.toLowerCase().replaceAll('_', '-')}\\.ts$`));
  });

  it('holds each family in a list of its own, sorted by name', async () => {
    const folders = new Map(
      (await definitionsOnDisk()).map(({ path, definition }) => [definition.name, dirname(path)]),
    );
    for (const family of byFamily) {
      const names = family.map(({ name }) => name);
      expect(names).toEqual([...names].sort());
      expect(new Set(names.map((name) => folders.get(name))).size).toBe(1);
    }
  });

  it('has a page for each function, and no other', () => {
    expect(pages.map(({ definition }) => definition.name).sort()).toEqual(definitions.map(({ name }) => name).sort());
    for (const { family } of pages) expect(families).toContain(family);
  });

  it('names functions of the contract', () => {
    for (const { name } of definitions) expect(CONTRACT).toContain(name);
  });
});

describe.each(pages.map((page) => [page.definition.name, page] as const))(
  'the page of %s',
  (_name, { definition, page }) => {
    it('says something in each of its fields', () => {
      const texts = [page.summary, page.whenElse, page.returns, page.rule, page.limits, page.source, ...page.tasks];
      for (const text of texts) expect(text.trim().length).toBeGreaterThan(3);
      expect(page.tasks.length).toBeGreaterThan(0);
      expect(Object.keys(page.params)).toEqual(Object.keys(definition.kinds));
      for (const { text, blank, sample } of Object.values(page.params))
        for (const one of [text, blank, sample]) expect(one.trim()).not.toBe('');
      expect(page.summary).toMatch(/^[A-Z][^.!]*\.$/);
      expect(page.summary.length).toBeLessThanOrEqual(120);
    });

    it('points to functions that are there or in the contract', () => {
      expect(page.related).not.toContain(definition.name);
      for (const name of page.related) expect(CONTRACT).toContain(name);
    });

    it('says how rounding works where the function rounds', () => {
      if ('decimals' in definition.kinds) expect(page.rounding).toBeTruthy();
    });

    it('has an example of every kind', () => {
      const kinds = new Set(page.examples.map(({ kind }) => kind));
      expect([...kinds].sort()).toEqual(['basic', 'blank', 'edge', 'error', 'roster']);
      for (const one of page.examples) expect(one.kind === 'error').toBe(one.error !== undefined);
    });

    it.each(page.examples.map((example): [string, Example] => [example.says, example]))(
      'holds: %s',
      (_says, example) => {
        for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
          const at = spreadsheet(zone);
          if (example.error === undefined) expect(runExample(definition, example, at)).toEqual(example.result);
          else expect(() => runExample(definition, example, at)).toThrow(new FunctionError(example.error));
        }
      },
    );
  },
);

const isCell = (one: unknown): boolean =>
  typeof one === 'string' ||
  typeof one === 'boolean' ||
  (typeof one === 'number' && Number.isFinite(one) && !Object.is(one, -0)) ||
  (one instanceof Date && !Number.isNaN(one.getTime()));

function expectRectangle(answer: unknown): void {
  if (!Array.isArray(answer)) {
    expect(isCell(answer)).toBe(true);
    return;
  }
  expect(answer.length).toBeGreaterThan(0);
  const width = (answer[0] as unknown[]).length;
  expect(width).toBeGreaterThan(0);
  for (const row of answer as unknown[][]) {
    expect(row).toHaveLength(width);
    expect(row.every(isCell)).toBe(true);
  }
}

type Rows = readonly (readonly unknown[])[];
const only = <T>(all: readonly T[]): T | undefined => (new Set(all).size === 1 ? all[0] : undefined);

/** The shape that a function declares: cells a row, or a table with the header that its page shows. */
function expectShape(definition: Definition): (args: readonly unknown[], answer: unknown) => void {
  const columns = Object.values(definition.kinds).map(({ role }) => role === 'column');
  if (definition.rowLoop !== null)
    return (args, answer) => {
      const given = args.filter((_one, i) => columns[i]);
      const grids = given.filter((one): one is Rows => Array.isArray(one));
      const rows = Array.isArray(answer) ? (answer as Rows) : [[answer]];
      expect(rows.length).toBeLessThanOrEqual(Math.max(1, ...grids.map((grid) => grid.length)));
      // a range of several columns gives as many where a row has one result
      const wide = Math.max(1, ...grids.map((grid) => (grid[0] as unknown[]).length));
      expect([1, definition.width, wide]).toContain((rows[0] as unknown[]).length);
    };
  const examples = pages.find((one) => one.definition === definition)?.page.examples ?? [];
  const shown = examples.flatMap(({ result }) => (Array.isArray(result) ? [result as Rows] : []));
  const first = only(shown.map((rows) => rows[0]?.[0]));
  const width = only(shown.map((rows) => rows[0]?.length));
  // one figure, rows without a header of their own, or the columns of the kind that is asked for
  if ('kind' in definition.kinds || shown.length < examples.length - 1 || typeof first !== 'string')
    return () => undefined;
  return (_args, answer) => {
    const rows = Array.isArray(answer) ? (answer as Rows) : [[answer]];
    expect(rows[0]?.[0]).toBe(first);
    if (width !== undefined && shown.length > 2) expect(rows[0]).toHaveLength(width);
  };
}

/** Where it is, what was found, and what to do. */
function expectFindings(name: string, message: string): void {
  expect(message.startsWith(`${name} `) || message.startsWith(`${name}: `)).toBe(true);
  for (const line of message.split('\n')) {
    if (/^And \d+ more\.$/.test(line)) continue;
    const finding = line.slice(line.indexOf(': ') + 2);
    expect(Array.from(finding).length).toBeLessThanOrEqual(140);
    expect(finding).toMatch(/[.?\u2026]$/);
    // two sentences, unless a long name of the person's has been cut
    expect(finding).toMatch(/[.:?] \S|\u2026/);
  }
}

describe.each(definitions.map((definition) => [definition.name, definition] as const))('%s', (name, definition) => {
  it('answers whatever it is given in the shape that it declares, or says where it is wrong and what to do', () => {
    const at = spreadsheet('Pacific/Auckland');
    const shape = expectShape(definition);
    let answered = 0;
    fc.assert(
      fc.property(argumentsOf(definition), (args) => {
        let answer: unknown;
        try {
          answer = run(definition, args, at);
        } catch (error) {
          if (!(error instanceof FunctionError)) throw error;
          expectFindings(name, error.message);
          return;
        }
        expectRectangle(answer);
        shape(args, answer);
        answered++;
      }),
      { numRuns: 400 },
    );
    // a sweep that only ever meets errors proves little
    expect(answered).toBeGreaterThan(0);
  });

  it('changes nothing in what it is given', () => {
    const at = spreadsheet();
    fc.assert(
      fc.property(argumentsOf(definition), (args) => {
        const before = structuredClone(args);
        errorOf(definition, args, at);
        expect(args).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves every prototype as it was', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).undefined).toBeUndefined();
  });

  it('gives a Date for a day, and the same answer again', () => {
    const example = pages
      .find(({ definition: one }) => one === definition)
      ?.page.examples.find(({ kind }) => kind === 'roster');
    const at = spreadsheet('Asia/Tokyo');
    expect(runExample(definition, example as Example, at)).toEqual(runExample(definition, example as Example, at));
  });
});
