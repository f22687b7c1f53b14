import * as z from 'zod';

/** What a template is made of: plain data, so that it ships as JSON, is linted, and is shown before it is applied. */

const cell = z.union([
  z.null(),
  z.number(),
  z.boolean(),
  z.string(),
  z.strictObject({ formula: z.string().regex(/^=/) }),
  z.strictObject({ fill: z.enum(['from', 'asOf', 'today', 'version']) }),
  z.strictObject({ link: z.string(), label: z.string() }),
  /** In a repeated line: the number of the line, from 1. */
  z.strictObject({ count: z.literal(true) }),
]);

const validation = z.union([
  z.strictObject({ list: z.array(z.string()).min(1) }),
  /** `help` says what may be chosen; with it nothing else is taken. */
  z.strictObject({ listOf: z.string(), help: z.string().optional() }),
  z.strictObject({ number: z.tuple([z.number(), z.number()]), help: z.string() }),
  z.strictObject({ date: z.literal(true) }),
  z.strictObject({ yesNo: z.literal(true) }),
]);

const line = z.strictObject({
  cells: z.array(cell),
  /** Style words per cell; one word list for all cells when it is a string. */
  style: z.union([z.string(), z.array(z.string())]).optional(),
  notes: z.array(z.string().nullable()).optional(),
  validations: z.array(validation.nullable()).optional(),
});

const block = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** Top left cell, such as B4. */
  at: z.string().regex(/^[A-Z]+[1-9]\d*$/),
  about: z.string(),
  lines: z.array(line).min(1),
  /** The only line of the block is repeated down to the capacity; `{r}` in it is the row. */
  repeat: z.boolean().default(false),
  /** So many times, where the capacity, which counts partners, is not meant. */
  times: z.number().int().positive().optional(),
  /** Columns that the formula in the first cell fills to its right and down; rows: up to the capacity, or a number. */
  spill: z
    .strictObject({ rows: z.union([z.literal('capacity'), z.literal('open'), z.number()]), columns: z.number() })
    .optional(),
  sample: z.boolean().default(false),
  /**
   * On a shared sheet: it belongs to this template alone, and stands below all that is there. Its row counts from the
   * first free one, and `{r}` in its formulas is the row of its line.
   */
  own: z.boolean().default(false),
  /** Beside `own`: it belongs to this sheet of rows, and the template that adds that sheet writes it. */
  of: z.string().optional(),
  kind: z.enum(['label', 'input', 'calc', 'output', 'data']),
});

const rule = z.strictObject({
  /** Range without the sheet's name; `{end}` is the last row of the capacity. */
  range: z.string(),
  formula: z.string().regex(/^=/),
  background: z.string(),
  color: z.string(),
  bold: z.boolean().default(false),
});

const chart = z.strictObject({
  id: z.string(),
  type: z.enum(['bar', 'column']),
  stacked: z.boolean().default(false),
  /** Its values are shares. */
  share: z.boolean().default(false),
  title: z.string(),
  ranges: z.array(z.string()).min(1),
  at: z.string(),
  width: z.number(),
  height: z.number(),
  axis: z.string(),
  about: z.string(),
  colors: z.array(z.string()).min(1),
});

const sheet = z.strictObject({
  key: z.string().regex(/^[a-z][a-z_]*$/),
  name: z.string().max(40),
  role: z.enum(['guide', 'inputs', 'data', 'calc', 'output', 'checks', 'log']),
  what: z.string(),
  /** One for all templates of a workbook: the first adds it, the next finds it and adds its own blocks. */
  shared: z.boolean().default(false),
  frozenRows: z.number().default(0),
  frozenColumns: z.number().default(0),
  hideGridlines: z.boolean().default(false),
  protect: z.boolean().default(false),
  /** Rows that the sheet has: a number, or the capacity and so many more. */
  rows: z.union([z.number(), z.strictObject({ capacityPlus: z.number() })]),
  columns: z.number(),
  widths: z.array(z.strictObject({ from: z.number(), count: z.number(), width: z.number() })),
  heights: z.array(z.strictObject({ from: z.number(), count: z.number(), height: z.number() })),
  /** Style words per column from the row `bodyFrom` down to the last row. */
  bodyFrom: z.number().optional(),
  body: z.array(z.string()).optional(),
  /** Only number formats, written column by column: for long calculated sheets. */
  formatsByColumn: z.boolean().default(false),
  bodyValidations: z.array(validation.nullable()).optional(),
  blocks: z.array(block).min(1),
  rules: z.array(rule).default([]),
  charts: z.array(chart).default([]),
  /** How it is printed: so many columns on a landscape page, and the last row of each page. */
  pages: z.strictObject({ columns: z.number(), ends: z.array(z.number()).min(1) }).optional(),
  /** On an output: what answers its question, in sight on the first screen of 1280 x 800. */
  answer: z
    .string()
    .regex(/^A1:[A-Z]+\d+$/)
    .optional(),
  /** Where the sum of the checks stands on this sheet, in its frozen rows. */
  checksAt: z.string(),
});

const place = z.strictObject({
  sheet: z.string(),
  /** `{end}` is the last row of the capacity. */
  range: z.string(),
  /** The named range that people and the add-on find it by; null: an address does. */
  defined: z
    .string()
    .regex(/^PB_[a-z_]+$/)
    .nullable(),
  /** On a shared sheet: of this template alone; its rows count from the first of its own blocks there. */
  own: z.boolean().default(false),
  /** Beside `own`: of the template that adds this sheet of rows; all others find it by its name. */
  of: z.string().optional(),
});

const column = z.strictObject({ sheet: z.string(), range: z.string().regex(/^[A-Z]+[1-9]\d*:[A-Z]+/) });

/** An output sheet about one partner, which can be made once for each of many. */
const series = z.strictObject({
  /** "Reviews". */
  title: z.string(),
  sheet: z.string(),
  /** Its one input: the partner. Nothing of the sheet reaches it by a named range. */
  cell: z.string().regex(/^[A-Z]+[1-9]\d*$/),
  /** Row by row the same partner. */
  columns: z.strictObject({
    /** What the cell takes, once for each partner; blank: there is nothing to make. */
    choice: column,
    name: column,
    id: column,
    tier: column,
    owner: column,
  }),
});

const total = z.strictObject({
  label: z.string(),
  format: z.string(),
  /** Where it stands: the numbers of this range add up to it. */
  sheet: z.string(),
  range: z.string().regex(/^[A-Z]+[1-9]\d*(:[A-Z]+([1-9]\d*)?)?$/),
  /**
   * Computes it from the data of today; `{from}` and `{to}` are the cells with the days of the closed period, `{column}`
   * the one with the column of a result, if it needs one.
   */
  again: z.string().regex(/^=.*\{from\}.*\{to\}/),
  column: z.number().optional(),
});

/** What stays of it when a quarter is closed. */
const closing = z.strictObject({
  /** Its sheets that are kept as values. */
  sheets: z.array(z.string()).min(1),
  /** Key figures that say later whether the data of the closed quarter have changed. */
  totals: z.array(total).min(1),
});

export const template = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+$/),
    version: z.number().int().positive(),
    /** What names its own blocks on shared sheets: `PB_checks_tiers`. */
    mark: z.string().regex(/^[a-z]+$/),
    title: z.string(),
    purpose: z.string(),
    questions: z.array(z.string()).min(2),
    /** ISO days that stand when the person gives none. */
    from: z.string(),
    asOf: z.string(),
    /** Rows of the calculated sheets: at least so many, grown in steps to what the workbook holds. */
    capacity: z.strictObject({ least: z.number(), step: z.number(), most: z.number() }),
    kinds: z.array(
      z.strictObject({
        kind: z.string(),
        sheet: z.string(),
        clean: z.string(),
        mapping: z.string(),
        anchor: z.string(),
        amount: z.string().nullable(),
      }),
    ),
    opens: z.string(),
    status: z.string(),
    places: z.record(z.string(), place),
    series: series.optional(),
    closing: closing.optional(),
    sheets: z.array(sheet).min(1),
    exemptions: z.array(z.strictObject({ rule: z.string(), where: z.string(), why: z.string() })).default([]),
  })
  .superRefine((value, context) => {
    const keys = value.sheets.map((one) => one.key);
    const need = (key: string, path: (string | number)[]) => {
      if (!keys.includes(key))
        context.addIssue({
          code: 'custom',
          path,
          message: `no sheet has the key "${key}"; there are ${keys.join(', ')}`,
        });
    };
    need(value.opens, ['opens']);
    for (const [name, one] of Object.entries(value.places)) need(one.sheet, ['places', name, 'sheet']);
    if (value.series) {
      need(value.series.sheet, ['series', 'sheet']);
      for (const [name, one] of Object.entries(value.series.columns)) need(one.sheet, ['series', 'columns', name]);
    }
    for (const [i, key] of (value.closing?.sheets ?? []).entries()) need(key, ['closing', 'sheets', i]);
    for (const [i, one] of (value.closing?.totals ?? []).entries()) need(one.sheet, ['closing', 'totals', i, 'sheet']);
    for (const [i, one] of value.sheets.entries()) {
      if ((one.role === 'output') !== (one.answer !== undefined))
        context.addIssue({
          code: 'custom',
          path: ['sheets', i, 'answer'],
          message: 'an output says what answers its question on the first screen, and no other sheet does',
        });
      for (const [j, part] of one.blocks.entries()) {
        if (part.repeat && part.lines.length !== 1)
          context.addIssue({
            code: 'custom',
            path: ['sheets', i, 'blocks', j, 'lines'],
            message: 'a repeated block has one line',
          });
      }
    }
    if (new Set(keys).size < keys.length)
      context.addIssue({ code: 'custom', path: ['sheets'], message: 'two sheets have one key' });
  });

export type TemplateSource = z.input<typeof template>;
export type Template = z.output<typeof template>;
export type TemplateSheet = Template['sheets'][number];
export type TemplateBlock = TemplateSheet['blocks'][number];
export type TemplateClosing = z.output<typeof closing>;
export type TemplateCell = z.output<typeof cell>;
export type TemplateSeries = z.output<typeof series>;
export type TemplateLine = z.input<typeof line>;
export type CellValidation = z.output<typeof validation>;
