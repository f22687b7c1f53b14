import { type BuildOptions, build, type CommonOptions } from 'esbuild';
import { ROOT } from './root.ts';

export interface Bundle {
  readonly text: string;
  /** Leads a line of the bundle back to its source; it is not pushed. */
  readonly map: string;
  /** Every file that went into it. */
  readonly inputs: readonly string[];
}

type Wrapping = Pick<
  BuildOptions,
  | 'format'
  | 'banner'
  | 'footer'
  | 'minify'
  | 'minifySyntax'
  | 'mangleProps'
  | 'plugins'
  | 'define'
  | 'inject'
  | 'supported'
>;

/** What Apps Script parses. */
export const SCRIPT = {
  target: 'es2019',
  // of ES2020 these two, which scripts in use at Google have: they are a hundredth of what every formula call parses
  supported: { 'optional-chain': true, 'nullish-coalescing': true },
  platform: 'neutral',
  charset: 'ascii',
  legalComments: 'none',
  sourcesContent: false,
  logLevel: 'silent',
  // es2019 alone only warns, and Apps Script does not parse it
  logOverride: { bigint: 'error' },
} as const satisfies CommonOptions;

/** What `contents` imports, as a script that Apps Script parses: ES2019 with `?.` and `??`, no modules, no BigInt. */
export async function bundle(contents: string, name: string, wrapping: Wrapping): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    stdin: { contents, resolveDir: ROOT, sourcefile: `${name}.entry.ts` },
    outdir: 'dist/maps',
    entryNames: name,
    bundle: true,
    write: false,
    metafile: true,
    ...SCRIPT,
    sourcemap: 'external',
    minifyWhitespace: true,
    ...wrapping,
  });
  const find = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text as string;
  return {
    text: find('.js'),
    map: find('.map'),
    inputs: Object.keys(metafile.inputs)
      .filter((file) => file !== `${name}.entry.ts` && !file.startsWith('shared:'))
      .sort(),
  };
}
