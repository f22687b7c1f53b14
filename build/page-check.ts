import * as z from 'zod';
import type { DescribedFunction, Page } from '../src/functions/page.ts';

const sentence = z.string().regex(/\S[.)]$/, 'write it as a sentence with a full stop');
const words = z.string().regex(/\S/, 'it is empty; write it');
const cell = z.union([z.number(), z.string(), z.boolean(), z.strictObject({ date: z.iso.date() })]);
const grid = z
  .array(z.array(cell).min(1))
  .min(1)
  .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'its rows are not of one length');
const asked = {
  kind: z.enum(['basic', 'roster', 'edge', 'blank', 'error']),
  says: words,
  args: z.array(z.union([cell, grid, z.strictObject({ skipped: z.literal(true) })])),
  source: words.optional(),
};

const page = z.strictObject({
  summary: sentence,
  tasks: z.array(words).min(1, 'name a task, for the index by task'),
  whenElse: sentence,
  params: z.record(z.string(), z.strictObject({ text: sentence, blank: sentence, sample: words })),
  returns: sentence,
  rule: sentence,
  formula: words,
  rounding: sentence.optional(),
  examples: z.array(
    z.union([
      z.strictObject({ ...asked, result: z.union([cell, grid]), error: z.undefined().optional() }),
      z.strictObject({ ...asked, error: words, result: z.undefined().optional() }),
    ]),
  ),
  limits: sentence,
  builtIn: words.regex(
    /^(?:=[^\n]+\n?)+(?:[^=\n].*\.)?$|^Not possible .*\.$/,
    'write formulas, a line each, and what is to be said in a last line; or begin with: Not possible',
  ),
  related: z.array(words).min(1, 'name a function that is used with it'),
  source: sentence,
});

/** What every page shows: the plain case, a roster, an edge, a blank, and a mistake with its message. */
const SHOWN = ['basic', 'roster', 'edge', 'blank', 'error'] as const;

function* lacking(name: string, { params, examples, rounding }: Page, args: readonly string[]): Generator<string> {
  for (const kind of SHOWN)
    if (!examples.some((example) => example.kind === kind)) yield `examples: none is of the kind ${kind}; add one`;
  if (!examples.some(({ source }) => source !== undefined && /\d/.test(source)))
    yield 'examples: none has a source with its figures; name a published case, or write the arithmetic out';
  for (const [i, { kind, error }] of examples.entries())
    if ((kind === 'error') !== (error !== undefined))
      yield `examples[${i}]: an error, and only that, has an error text`;
  if (args.includes('decimals') && rounding === undefined) yield 'rounding: it rounds; say how';
  const described = Object.keys(params);
  if (described.join() !== args.join())
    yield `params: ${described.join(', ')} are described, and ${name} takes ${args.join(', ')}; describe these, in this order`;
  for (const [i, example] of examples.entries())
    if (example.args.length > args.length)
      yield `examples[${i}].args: ${example.args.length} are given, and ${name} takes ${args.length}`;
}

/** Stops the build where a page lacks a part, with every place at once. */
export function checkPage({ definition, page: given }: DescribedFunction): void {
  const { name, kinds } = definition;
  const result = page.safeParse(given);
  const found = result.success
    ? [...lacking(name, given, Object.keys(kinds))]
    : result.error.issues.map((issue) => `${z.core.toDotPath(issue.path)}: ${issue.message}`);
  if (found.length > 0) throw new Error(found.map((one) => `page of ${name}, ${one}.`).join('\n'));
}
