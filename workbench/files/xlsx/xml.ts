import { FileRefusal } from '../refusal.ts';

// what XML cannot hold, and text that would be read as such an escape
const CONTROL = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escapedCode = (mark: string): string => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text for an element or an attribute, with what only Excel's own escapes can carry. */
export function escaped(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(CONTROL, escapedCode)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;')
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, '&#9;');
}

/** Takes Excel's own escapes back. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

export type Attributes = Readonly<Record<string, string>>;

export interface XmlListener {
  /** Names come without their prefix. */
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9A-Fa-f]{1,6}|#\d{1,7}|\w{1,8});/g, (all, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? all;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string): Attributes {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE))
    found[bare(name as string)] = decoded(double ?? single ?? '');
  return found;
}

// no part of a workbook is nested like this
const DEEPEST = 200;

const damaged = (part: string): FileRefusal =>
  new FileRefusal(`${part} in the file is damaged.`, 'Open it in Excel and save it again.');

/** Where a tag ends, past any > inside a quoted attribute. */
function tagEnd(xml: string, from: number, part: string): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const mark = xml[at] as string;
    if (quote !== '') {
      if (mark === quote) quote = '';
    } else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '>') return at;
  }
  throw damaged(part);
}

function past(xml: string, end: string, from: number, part: string): number {
  const at = xml.indexOf(end, from);
  if (at < 0) throw damaged(part);
  return at + end.length;
}

/** Reads a part of the file once, from its start to its end; entities of the file's own are refused. */
export function readXml(xml: string, part: string, listener: XmlListener): void {
  const open: string[] = [];
  for (let at = xml.indexOf('<'); at >= 0; ) {
    let next: number;
    if (xml.startsWith('<!--', at)) next = past(xml, '-->', at, part);
    else if (xml.startsWith('<?', at)) next = past(xml, '?>', at, part);
    else if (xml.startsWith('<![CDATA[', at)) {
      next = past(xml, ']]>', at, part);
      listener.text?.(xml.slice(at + 9, next - 3));
    } else if (xml.startsWith('<!', at)) throw damaged(part);
    else {
      const end = tagEnd(xml, at, part);
      readTag(xml.slice(at + 1, end), open, part, listener);
      next = end + 1;
    }
    at = xml.indexOf('<', next);
    if (at < 0) break;
    if (at > next && open.length > 0) listener.text?.(decoded(xml.slice(next, at)));
  }
  if (open.length > 0) throw damaged(part);
}

function readTag(tag: string, open: string[], part: string, listener: XmlListener): void {
  if (tag.startsWith('/')) {
    const name = bare(tag.slice(1).trim());
    if (open.pop() !== name) throw damaged(part);
    listener.close?.(name);
    return;
  }
  const empty = tag.endsWith('/');
  const text = empty ? tag.slice(0, -1) : tag;
  const space = text.search(/\s/);
  const name = bare(space < 0 ? text : text.slice(0, space));
  listener.open?.(name, space < 0 ? {} : attributesOf(text.slice(space)));
  if (open.length >= DEEPEST) throw damaged(part);
  if (empty) listener.close?.(name);
  else open.push(name);
}
