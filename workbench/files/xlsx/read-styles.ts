import { type Attributes, readXml } from './xml.ts';

/** Of a cell's look, what is read from a file. */
export interface FileLook {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string | null;
  readonly background: string | null;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly wrap: boolean;
}

export const PLAIN_LOOK: FileLook = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  fontColor: null,
  background: null,
  align: null,
  wrap: false,
};

/** Formats that a file names by their number only. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const colorOf = ({ rgb }: Attributes): string | null =>
  rgb && /^([0-9A-F]{2})?[0-9A-F]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : null;

const isOn = (attributes: Attributes): boolean => attributes.val !== '0' && attributes.val !== 'false';

interface Font {
  bold: boolean;
  italic: boolean;
  color: string | null;
}

const ALIGN: Readonly<Record<string, FileLook['align']>> = { left: 'left', center: 'center', right: 'right' };

/** The looks of a file by the number that its cells give. */
export function readStyles(xml: string): FileLook[] {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const looks: FileLook[] = [];
  const path: string[] = [];
  let isSolid = false;
  readXml(xml, 'The list of formats', {
    open(name, attributes) {
      const list = path[1];
      path.push(name);
      if (name === 'numFmt' && list === 'numFmts')
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
      if (list === 'fonts') readFont(name, attributes, fonts);
      if (list === 'fills') {
        if (name === 'fill') fills.push(null);
        if (name === 'patternFill') isSolid = attributes.patternType === 'solid';
        if (name === 'fgColor' && isSolid) fills[fills.length - 1] = colorOf(attributes);
      }
      if (list !== 'cellXfs') return;
      if (name === 'xf') looks.push(lookOf(attributes, formats, fonts, fills));
      if (name === 'alignment') {
        const align = ALIGN[attributes.horizontal ?? ''] ?? null;
        looks[looks.length - 1] = { ...(looks.at(-1) as FileLook), align, wrap: attributes.wrapText === '1' };
      }
    },
    close: () => void path.pop(),
  });
  return looks;
}

function readFont(name: string, attributes: Attributes, fonts: Font[]): void {
  if (name === 'font') fonts.push({ bold: false, italic: false, color: null });
  const font = fonts.at(-1);
  if (!font) return;
  if (name === 'b') font.bold = isOn(attributes);
  if (name === 'i') font.italic = isOn(attributes);
  if (name === 'color') font.color = colorOf(attributes);
}

function lookOf(
  attributes: Attributes,
  formats: ReadonlyMap<number, string>,
  fonts: readonly Font[],
  fills: readonly (string | null)[],
): FileLook {
  const id = Number(attributes.numFmtId ?? 0);
  const font = fonts[Number(attributes.fontId ?? 0)];
  return {
    ...PLAIN_LOOK,
    numberFormat: formats.get(id) ?? BUILT_IN[id] ?? 'General',
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    fontColor: font?.color ?? null,
    background: fills[Number(attributes.fillId ?? 0)] ?? null,
  };
}

// what is quoted, escaped or in brackets says nothing; AM/PM and the letters of days and hours do
const SILENT = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

export const isDateFormat = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(SILENT, '').replace(/General/gi, ''));
