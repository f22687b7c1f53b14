import { describe, expect, it } from 'vitest';
import type { ExampleArgument, ExampleCell } from '../../src/functions/page.ts';
import { pages } from '../../src/functions/pages.ts';
import { run } from './built.ts';
import { asWritten, inZone, midnight } from './in-zone.ts';

const isDay = (value: unknown): value is { readonly date: string } =>
  typeof value === 'object' && value !== null && 'date' in value;

function given(argument: ExampleArgument, timeZone: string): unknown {
  const cell = (one: ExampleCell): unknown => (isDay(one) ? midnight(one.date, timeZone) : one);
  if (Array.isArray(argument)) return argument.map((row) => row.map(cell));
  return typeof argument === 'object' && 'skipped' in argument ? undefined : cell(argument as ExampleCell);
}

describe.each(['Etc/UTC', 'America/Los_Angeles', 'Asia/Tokyo'])('the examples in the built file, in %s', (timeZone) => {
  const globals = inZone(timeZone);
  const examples = pages.flatMap(({ definition: { name }, page }) =>
    page.examples.map((example) => [name, example.says, example] as const),
  );

  it.each(examples)('%s: %s', (name, _says, example) => {
    const args = example.args.map((argument) => given(argument, timeZone));
    if (example.error !== undefined) expect(() => run(globals, name, ...args)).toThrow(new Error(example.error));
    else expect(asWritten(run(globals, name, ...args), timeZone)).toEqual(example.result);
  });
});
