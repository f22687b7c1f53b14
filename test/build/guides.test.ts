import { describe, expect, it } from 'vitest';
import { followed, guides } from '../typed/guides.ts';
import { run } from './built.ts';
import { asWritten, inZone, midnight } from './in-zone.ts';

const ZONE = 'America/Los_Angeles';
const globals = inZone(ZONE);
const place = {
  day: (iso: string) => midnight(iso, ZONE),
  call: (name: string, args: readonly unknown[]) => run(globals, name, ...args),
};

describe.each(guides.map((guide) => [guide.file, guide] as const))('%s, in the built file', (_file, guide) => {
  it.each(followed(guide, place, (value) => asWritten(value, ZONE)).map((step) => [step.formula, step] as const))(
    'shows what comes out: %s',
    (_formula, { found, wanted }) => {
      expect(found).toBe(wanted);
    },
  );
});
