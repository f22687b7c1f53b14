import { SAMPLE } from '../../../src/functions/modelling/sample.ts';

const values = SAMPLE.slice(1) as readonly (readonly [name: string, value: number])[];

/** What a model needs, as the pages have it, but without recruits: partners stay as many as they were. */
export const NEEDED = values.map(([name, value]) => [name, name === 'Recruits per quarter' ? 0 : value] as const);
