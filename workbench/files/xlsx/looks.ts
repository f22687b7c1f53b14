import type { CellFormats, ConditionalRule, Edges } from '../../apps-script/backend.ts';
import { plainFormats } from '../../apps-script/grid/sheet.ts';
import { escaped } from './xml.ts';

export interface Look extends CellFormats {
  readonly edges: Edges | null;
}

const LINES = { solid: 'thin', solid_medium: 'medium', dotted: 'dotted', dashed: 'dashed' } as const;
const FIRST_FORMAT = 164;
const FONT = 'Arial';

/** "FF1A5FB4", or null for what is no colour. */
export function argb(color: string | null): string | null {
  if (color === null) return null;
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1] ?? /^#([0-9a-f]{3})$/i.exec(color)?.[1]?.replace(/./g, '$&$&');
  if (hex) return `FF${hex.toUpperCase()}`;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1);
  return parts
    ? `FF${parts
        .map((one) => Number(one).toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase()}`
    : null;
}

const colored = (tag: string, color: string | null): string => {
  const value = argb(color);
  return value === null ? '' : `<${tag} rgb="${value}"/>`;
};

/** A list in which each text stands once. */
class Once {
  readonly list: string[];
  private readonly places = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    this.list = [];
    for (const one of first) this.place(one);
  }

  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

const fontOf = (look: Look): string =>
  `<font>${look.fontWeight === 'bold' ? '<b/>' : ''}${look.fontStyle === 'italic' ? '<i/>' : ''}<sz val="${look.fontSize}"/>${colored('color', look.fontColor)}<name val="${escaped(look.fontFamily ?? FONT)}"/></font>`;

const fillOf = (color: string | null): string =>
  argb(color) === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${colored('fgColor', color)}<bgColor indexed="64"/></patternFill></fill>`;

function borderOf(edges: Edges | null): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const edge = edges?.[side];
    return edge ? `<${side} style="${LINES[edge.style]}">${colored('color', edge.color)}</${side}>` : `<${side}/>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentOf({ horizontalAlignment, verticalAlignment, wrap }: Look): string {
  const parts = [
    horizontalAlignment === 'general' ? '' : ` horizontal="${horizontalAlignment}"`,
    verticalAlignment === 'bottom'
      ? ''
      : ` vertical="${verticalAlignment === 'middle' ? 'center' : verticalAlignment}"`,
    wrap ? ' wrapText="1"' : '',
  ].join('');
  return parts === '' ? '' : `<alignment${parts}/>`;
}

/** The looks of a workbook, each once, as Excel numbers them; 0 is that of a cell that nobody has formatted. */
export class Looks {
  private readonly fonts = new Once();
  private readonly fills = new Once([fillOf(null), '<fill><patternFill patternType="gray125"/></fill>']);
  private readonly borders = new Once();
  private readonly formats = new Once();
  private readonly cells = new Once();
  private readonly conditions = new Once();

  constructor() {
    this.place({ ...plainFormats, edges: null });
  }

  place(look: Look): number {
    const format = look.numberFormat;
    const numberFormat = format === 'General' || format === '' ? 0 : FIRST_FORMAT + this.formats.place(format);
    const parts = [this.fonts.place(fontOf(look)), this.fills.place(fillOf(look.background))];
    const border = this.borders.place(borderOf(look.edges));
    const alignment = alignmentOf(look);
    const head = `numFmtId="${numberFormat}" fontId="${parts[0]}" fillId="${parts[1]}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
    return this.cells.place(alignment === '' ? `<xf ${head}/>` : `<xf ${head} applyAlignment="1">${alignment}</xf>`);
  }

  placeCondition(rule: ConditionalRule): number {
    const font = `${rule.bold === null ? '' : `<b val="${rule.bold ? 1 : 0}"/>`}${colored('color', rule.fontColor)}`;
    const fill = colored('bgColor', rule.background);
    return this.conditions.place(
      `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill === '' ? '' : `<fill><patternFill>${fill}</patternFill></fill>`}</dxf>`,
    );
  }

  xml(): string {
    const formats = this.formats.list.map(
      (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escaped(code)}"/>`,
    );
    const listed = (tag: string, { list }: Once) => `<${tag} count="${list.length}">${list.join('')}</${tag}>`;
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    }${listed('fonts', this.fonts)}${listed('fills', this.fills)}${listed('borders', this.borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${listed('cellXfs', this.cells)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${listed('dxfs', this.conditions)}</styleSheet>`;
  }
}
