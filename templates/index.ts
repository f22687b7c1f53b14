import { type Template, template } from './schema.ts';
import tierSheet from './tier-sheet.ts';

/** Every template, checked: what the build turns into JSON. */
export const templates: readonly Template[] = [tierSheet].map((source) => template.parse(source));
