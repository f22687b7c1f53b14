import * as z from 'zod';

/** What the add-on may ask for, and nothing else. */
export const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
] as const;

/** Stands in .clasp.json until somebody has made a script of their own. */
export const PLACEHOLDER_SCRIPT_ID = 'REPLACE_WITH_YOUR_SCRIPT_ID______________________________';

/** Google's own schema accepts a misspelt key and any scope; this one does not. */
export const manifest = z.strictObject({
  timeZone: z.literal('Etc/UTC'),
  dependencies: z.strictObject({}),
  exceptionLogging: z.literal('STACKDRIVER'),
  runtimeVersion: z.literal('V8'),
  oauthScopes: z.tuple([z.literal(SCOPES[0]), z.literal(SCOPES[1])]),
});

export const claspSettings = z.strictObject({
  scriptId: z.string().length(57),
  rootDir: z.literal('dist/addon'),
});

/** Reads a settings file, or says which key of it is wrong. */
export function checked<T>(schema: z.ZodType<T>, file: string, text: string): T {
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}
