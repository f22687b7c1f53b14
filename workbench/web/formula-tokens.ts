import { type ISequenceNode, LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';

type Token = ISequenceNode | string;

const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const QUOTED = /("(?:[^"]|"")*"?|'(?:[^']|'')*'?)/;

/** The engine's lexer knows `,` only; every other character keeps its place. */
function withCommas(formula: string): string {
  return formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(';', ',') : part))
    .join('');
}

const lengthOf = (token: Token) => (typeof token === 'string' ? token : token.token).length;

/** Gives every token the text that it stands for in the formula as typed. */
function asTyped(tokens: readonly Token[], formula: string): Token[] {
  // the lexer leaves out the sign at the front
  let at = formula.startsWith('=') ? 1 : 0;
  return tokens.map((token) => {
    const from = at;
    at += lengthOf(token);
    const text = formula.slice(from, at);
    return typeof token === 'string' ? text : { ...token, token: text };
  });
}

/** `B2`, `:` and `B` are one range, which is marked on the sheet and moved by F4 as any other. */
function joined(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const colon = result.at(-1);
    const start = result.at(-2);
    const closes = typeof token !== 'string' && COLUMN.test(token.token);
    if (closes && colon === ':' && typeof start === 'object' && start.nodeType === sequenceNodeType.REFERENCE) {
      result.splice(-2, 2, { ...start, token: `${start.token}:${token.token}`, endIndex: token.endIndex });
    } else result.push(token);
  }
  return result;
}

/** Lets the cell editor colour `B2:B` and read `;` between arguments, as Sheets does in every locale. */
export function readTokensAsSheets(): void {
  const read = LexerTreeBuilder.prototype.sequenceNodesBuilder;
  LexerTreeBuilder.prototype.sequenceNodesBuilder = function (formula) {
    const tokens = read.call(this, withCommas(formula));
    return tokens && joined(asTyped(tokens, formula));
  };
  const findParameter = LexerTreeBuilder.prototype.getFunctionAndParameter;
  LexerTreeBuilder.prototype.getFunctionAndParameter = function (formula, at) {
    return findParameter.call(this, withCommas(formula), at);
  };
}
