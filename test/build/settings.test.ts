import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';
import { checked, claspSettings, manifest, SCOPES } from '../../build/settings.ts';
import { addon } from './built.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const schema = (name: string) =>
  JSON.parse(read(`test/fixtures/schema/${name}.schema.json`)) as Record<string, unknown>;

const PATHS = { id: 'base-04.json', definitions: { path: { type: 'string', minLength: 1 } } };

function problemsOf(name: string, value: unknown): unknown {
  // the schema of clasp is draft 4, whose `id` is now `$id`, and it refers to a file of its own for paths
  const { $schema, id, ...rest } = schema(name);
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ definitions: PATHS.definitions }, 'https://json.schemastore.org/base-04.json');
  const validate = ajv.compile({ ...rest, $id: `https://json.schemastore.org/${name}.json` });
  validate(value);
  return validate.errors;
}

const files = [
  ['appsscript', manifest, 'appsscript.json'],
  ['clasp', claspSettings, '.clasp.json'],
] as const;

describe.each(files)('the settings of %s', (name, strict, file) => {
  const value = JSON.parse(read(file)) as Record<string, unknown>;

  it('are valid by the published schema and by our own', () => {
    expect(problemsOf(name, value)).toBe(null);
    expect(checked<unknown>(strict, file, read(file))).toEqual(value);
  });

  it('are refused with a key that is not known', () => {
    expect(() => checked<unknown>(strict, file, JSON.stringify({ ...value, oauthScope: [] }))).toThrow(
      `${file}: ✖ Unrecognized key: "oauthScope"`,
    );
  });

  it.each(Object.keys(value))('are refused without %s', (key) => {
    const { [key]: _left, ...rest } = value;
    expect(() => checked<unknown>(strict, file, JSON.stringify(rest))).toThrow(key);
  });
});

describe('the permissions', () => {
  const shipped = JSON.parse(addon.files['appsscript.json'] as string) as { oauthScopes: string[] };

  it('are the spreadsheet that is open, and the sidebar', () => {
    expect(shipped.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  it.each([
    ['one more', [...SCOPES, 'https://www.googleapis.com/auth/drive']],
    ['one less', [SCOPES[0]]],
    ['one twice', [SCOPES[0], SCOPES[0]]],
    ['a wider one', ['https://www.googleapis.com/auth/spreadsheets', SCOPES[1]]],
  ])('are refused with %s', (_what, oauthScopes) => {
    const text = JSON.stringify({ ...shipped, oauthScopes });
    expect(() => checked(manifest, 'appsscript.json', text)).toThrow('oauthScopes');
  });

  it('are refused by the published schema with a version of the runtime that there is not', () => {
    expect(problemsOf('appsscript', { ...shipped, runtimeVersion: 'V9' })).toHaveLength(1);
    expect(problemsOf('clasp', { scriptId: 'short' })).toHaveLength(1);
  });
});
