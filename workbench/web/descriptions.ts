/** One function as Univer's autocomplete takes it. */
export interface FunctionDescription {
  readonly functionName: string;
  readonly functionType: number;
  readonly description: string;
  readonly abstract: string;
  readonly functionParameter: readonly {
    readonly name: string;
    readonly detail: string;
    readonly example: string;
    readonly require: 0 | 1;
    readonly repeat: 0;
  }[];
}

// Univer's kind for functions of one's own
const USER_DEFINED = 15;
const STUB = /\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?)\*\/\s*function\s+([A-Z][A-Z0-9_]*)\s*\(/g;
const PARAMETER = /^@param\s+(?:\{[^}]*\}\s+)?(\[?)([A-Za-z_]\w*)[^\]\s]*\]?\s*(?:-\s*)?(.*)$/;

const linesOf = (comment: string) => comment.split('\n').map((line) => line.replace(/^\s*\*\s?/, '').trim());

function describe(comment: string, functionName: string): FunctionDescription {
  const lines = linesOf(comment);
  const tag = lines.findIndex((line) => line.startsWith('@'));
  const summary = lines
    .slice(0, tag)
    .filter((line) => line !== '')
    .join(' ');
  const functionParameter = lines.flatMap((line) => {
    const [, bracket, name, detail] = PARAMETER.exec(line) ?? [];
    if (name === undefined) return [];
    return [
      { name, detail: detail ?? '', example: name, require: bracket ? (0 as const) : (1 as const), repeat: 0 as const },
    ];
  });
  return { functionName, functionType: USER_DEFINED, description: summary, abstract: summary, functionParameter };
}

/** What Sheets' help card reads, read from the same place: the comments above the functions of the built add-on. */
export function describeFunctions(source: string): FunctionDescription[] {
  return [...source.matchAll(STUB)].map(([, comment, name]) => describe(comment as string, name as string));
}
