import { inject } from 'vitest';
import { type KindName, kindNames } from '../../src/program/data-kinds.ts';
import { templates } from '../../templates/index.ts';
import type { Template } from '../../templates/schema.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly template: string;
  }
}

const id = inject('template');

function inHand(): Template {
  const found = templates.find((one) => one.id === id);
  if (!found) throw new Error(`There is no template "${id}". Name one: npx vitest run --project tier-sheet.`);
  return found;
}

/** The template that this run is about: vitest.config.ts has a project for each. */
export const template = inHand();

export const others = templates.filter((one) => one.id !== id);

export const nameOf = (key: string): string => {
  const sheet = template.sheets.find((one) => one.key === key);
  if (!sheet) throw new Error(`${id} has no sheet "${key}".`);
  return sheet.name;
};

const asKind = (text: string): KindName => {
  const found = kindNames.find((one) => one === text);
  if (!found) throw new Error(`${id} reads "${text}", which is no kind of rows.`);
  return found;
};

/** The kinds of rows that it reads, each with the name of its sheet. */
export const kinds = template.kinds.map(({ kind, sheet }) => ({ kind: asKind(kind), sheet: nameOf(sheet) }));
