/** A formula as it is written in the reference and the guides, read into steps. */
export type Term =
  | { readonly is: 'value'; readonly value: number | string | boolean }
  | { readonly is: 'skipped' }
  | { readonly is: 'array'; readonly rows: readonly (readonly Term[])[] }
  | { readonly is: 'range'; readonly sheet: string; readonly from: string; readonly to: string }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Term[] }
  | { readonly is: 'sum'; readonly mark: string; readonly left: Term; readonly right: Term };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?(?:E[-+]?\d+)?%?)|((?:'[^']+'|[A-Za-z_]\w*)!\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?)|([A-Za-z_]\w*)|([-+*/&(){},;]))/gy;

interface Token {
  readonly kind: 'text' | 'number' | 'range' | 'word' | 'mark';
  readonly text: string;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(formula);
    if (!found) throw new Error(`The formula cannot be read from "${formula.slice(at, at + 20)}" on: ${formula}`);
    const kind = (['text', 'number', 'range', 'word', 'mark'] as const).find((_kind, i) => found[i + 1] !== undefined);
    tokens.push({ kind: kind as Token['kind'], text: found[0].trim() });
  }
  return tokens;
}

const numberOf = (text: string): number => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text));

class Reader {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly formula: string,
  ) {}

  private get next(): string {
    return this.tokens[this.at]?.text ?? '';
  }

  private take(text: string): void {
    if (this.next !== text) throw new Error(`"${text}" is due at "${this.next}": ${this.formula}`);
    this.at++;
  }

  whole(): Term {
    const term = this.sum();
    if (this.at < this.tokens.length) throw new Error(`"${this.next}" is one too many: ${this.formula}`);
    return term;
  }

  private sum(): Term {
    let left = this.product();
    while (['+', '-', '&'].includes(this.next)) {
      const mark = this.next;
      this.at++;
      left = { is: 'sum', mark, left, right: this.product() };
    }
    return left;
  }

  private product(): Term {
    let left = this.single();
    while (['*', '/'].includes(this.next)) {
      const mark = this.next;
      this.at++;
      left = { is: 'sum', mark, left, right: this.single() };
    }
    return left;
  }

  private single(): Term {
    const token = this.tokens[this.at++];
    if (!token) throw new Error(`It ends too soon: ${this.formula}`);
    if (token.kind === 'text') return { is: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === 'number') return { is: 'value', value: numberOf(token.text) };
    if (token.kind === 'range') return this.range(token.text);
    if (token.kind === 'word') return this.word(token.text);
    if (token.text === '-') {
      const zero: Term = { is: 'value', value: 0 };
      return { is: 'sum', mark: '-', left: zero, right: this.single() };
    }
    if (token.text === '{') return this.array();
    if (token.text !== '(') throw new Error(`"${token.text}" is not due: ${this.formula}`);
    const inside = this.sum();
    this.take(')');
    return inside;
  }

  private range(text: string): Term {
    const cut = text.lastIndexOf('!');
    const [from = '', to = from] = text
      .slice(cut + 1)
      .replaceAll('$', '')
      .split(':');
    return { is: 'range', sheet: text.slice(0, cut).replace(/^'|'$/g, ''), from, to };
  }

  private word(name: string): Term {
    if (name === 'TRUE' || name === 'FALSE') return { is: 'value', value: name === 'TRUE' };
    this.take('(');
    const args: Term[] = [];
    while (this.next !== ')') {
      args.push(this.next === ',' ? { is: 'skipped' } : this.sum());
      if (this.next !== ')') this.take(',');
    }
    this.take(')');
    return { is: 'call', name, args };
  }

  private array(): Term {
    const rows: Term[][] = [[]];
    while (this.next !== '}') {
      if (this.next === ';') rows.push([]);
      if (this.next === ';' || this.next === ',') this.at++;
      else rows.at(-1)?.push(this.sum());
    }
    this.take('}');
    return { is: 'array', rows };
  }
}

export const readFormula = (formula: string): Term => new Reader(tokensOf(formula), formula).whole();
