import type { CellFormats, Edge, Edges } from '../../apps-script/backend.ts';
import { plainFormats } from '../../apps-script/grid/sheet.ts';
import { colorOf } from './colors.ts';
import { type Attributes, readXml } from './xml.ts';

export type FileLook = CellFormats & { readonly edges: Edges | null };

export const PLAIN_LOOK: FileLook = { ...plainFormats, edges: null };

/** What a condition changes of a cell's look. */
export interface ConditionLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

export interface FileStyles {
  /** By the number that cells give. */
  readonly looks: readonly FileLook[];
  /** By the number that conditions give. */
  readonly conditions: readonly ConditionLook[];
}

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

const isOn = (attributes: Attributes): boolean => attributes.val !== '0' && attributes.val !== 'false';

const HORIZONTAL: Readonly<Record<string, CellFormats['horizontalAlignment']>> = {
  left: 'left',
  center: 'center',
  right: 'right',
};
const VERTICAL: Readonly<Record<string, CellFormats['verticalAlignment']>> = { top: 'top', center: 'middle' };
const LINES: Readonly<Record<string, Edge['style']>> = {
  medium: 'solid_medium',
  thick: 'solid_medium',
  double: 'solid_medium',
  hair: 'dotted',
  dotted: 'dotted',
  dashed: 'dashed',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dashed',
  mediumDashDotDot: 'dashed',
  slantDashDot: 'dashed',
};
const SIDES = new Set(['left', 'right', 'top', 'bottom']);
const BLACK = '#000000';

type Changing<T> = { -readonly [K in keyof T]: T[K] };
type FontLook = Pick<CellFormats, 'fontWeight' | 'fontStyle' | 'fontColor' | 'fontSize' | 'fontFamily'>;

/** Reads the list of formats once: fonts, fills and borders first, and then the looks that are made of them. */
class StylesReading {
  readonly looks: FileLook[] = [];
  readonly conditions: Changing<ConditionLook>[] = [];
  private readonly formats = new Map<number, string>();
  private readonly fonts: Partial<FontLook>[] = [];
  private readonly fills: (string | null)[] = [];
  private readonly borders: Record<string, Changing<Edge>>[] = [];
  private readonly path: string[] = [];
  private isSolid = false;
  private side = '';

  constructor(private readonly theme: readonly string[]) {}

  open(name: string, attributes: Attributes): void {
    const list = this.path[1];
    this.path.push(name);
    if (list === 'numFmts' && name === 'numFmt')
      this.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
    if (list === 'fonts') this.openFont(name, attributes);
    if (list === 'fills') this.openFill(name, attributes);
    if (list === 'borders') this.openBorder(name, attributes);
    if (list === 'cellXfs') this.openLook(name, attributes);
    if (list === 'dxfs') this.openCondition(name, attributes);
  }

  close(): void {
    this.path.pop();
  }

  private openFont(name: string, attributes: Attributes): void {
    if (name === 'font') this.fonts.push({});
    const font = this.fonts.at(-1) as Partial<Changing<FontLook>> | undefined;
    if (!font) return;
    if (name === 'b') font.fontWeight = isOn(attributes) ? 'bold' : 'normal';
    if (name === 'i') font.fontStyle = isOn(attributes) ? 'italic' : 'normal';
    if (name === 'color') font.fontColor = colorOf(attributes, this.theme);
    if (name === 'sz' && Number(attributes.val) > 0) font.fontSize = Number(attributes.val);
    if (name === 'name' && attributes.val) font.fontFamily = attributes.val;
  }

  private openFill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.fills.push(null);
    if (name === 'patternFill') this.isSolid = attributes.patternType === 'solid';
    if (name === 'fgColor' && this.isSolid) this.fills[this.fills.length - 1] = colorOf(attributes, this.theme);
  }

  private openBorder(name: string, attributes: Attributes): void {
    if (name === 'border') this.borders.push({});
    const border = this.borders.at(-1);
    if (!border) return;
    if (SIDES.has(name)) {
      this.side = name;
      const { style } = attributes;
      if (style && style !== 'none') border[name] = { color: BLACK, style: LINES[style] ?? 'solid' };
    }
    const edge = border[this.side];
    if (name === 'color' && edge) edge.color = colorOf(attributes, this.theme) ?? BLACK;
  }

  private openLook(name: string, attributes: Attributes): void {
    if (name === 'xf') this.looks.push(this.lookOf(attributes));
    if (name !== 'alignment') return;
    this.looks[this.looks.length - 1] = {
      ...(this.looks.at(-1) as FileLook),
      horizontalAlignment: HORIZONTAL[attributes.horizontal ?? ''] ?? 'general',
      verticalAlignment: VERTICAL[attributes.vertical ?? ''] ?? 'bottom',
      wrap: attributes.wrapText === '1' || attributes.wrapText === 'true',
    };
  }

  /** What a font says beyond the one of a cell that nobody has formatted, which here is ours. */
  private fontOf(id: number): Partial<FontLook> {
    const [standard = {}] = this.fonts;
    const { fontColor, fontSize, fontFamily, ...shape } = this.fonts[id] ?? {};
    return {
      ...shape,
      ...(fontColor === undefined || fontColor === standard.fontColor ? {} : { fontColor }),
      ...(fontSize === undefined || fontSize === standard.fontSize ? {} : { fontSize }),
      ...(fontFamily === undefined || fontFamily === standard.fontFamily ? {} : { fontFamily }),
    };
  }

  private lookOf({ numFmtId, fontId, fillId, borderId }: Attributes): FileLook {
    const id = Number(numFmtId ?? 0);
    const edges = this.borders[Number(borderId ?? 0)] ?? {};
    return {
      ...PLAIN_LOOK,
      ...this.fontOf(Number(fontId ?? 0)),
      numberFormat: this.formats.get(id) ?? BUILT_IN[id] ?? 'General',
      background: this.fills[Number(fillId ?? 0)] ?? null,
      edges: Object.keys(edges).length > 0 ? edges : null,
    };
  }

  private openCondition(name: string, attributes: Attributes): void {
    if (name === 'dxf') this.conditions.push({ background: null, fontColor: null, bold: null });
    const look = this.conditions.at(-1);
    if (!look) return;
    const inFont = this.path.includes('font');
    if (name === 'b') look.bold = isOn(attributes);
    if (name === 'color' && inFont) look.fontColor = colorOf(attributes, this.theme);
    // the fill of a condition stands in its background, whatever its pattern
    if (name === 'bgColor') look.background = colorOf(attributes, this.theme);
  }
}

/** The looks of a file by the number that its cells and conditions give. */
export function readStyles(xml: string, theme: readonly string[] = []): FileStyles {
  const reading = new StylesReading(theme);
  readXml(xml, 'The list of formats', {
    open: (name, attributes) => reading.open(name, attributes),
    close: () => reading.close(),
  });
  return { looks: reading.looks, conditions: reading.conditions };
}

// what is quoted, escaped or in brackets says nothing; AM/PM and the letters of days and hours do
const SILENT = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

export const isDateFormat = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(SILENT, '').replace(/General/gi, ''));
