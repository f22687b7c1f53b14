import { type Attributes, readXml } from './xml.ts';

// the colours that a file names by their number from 8 on; 0 to 7 are the first eight again, 64 and more the window's
const INDEXED = [
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff',
  '800000 008000 000080 808000 800080 008080 c0c0c0 808080',
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff',
  '000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff',
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99',
  '3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333',
].flatMap((line) => line.split(' '));
const FIRST_INDEXED = 8;
const DIGITS = 6;
// Excel counts light before dark, where the theme lists dark before light
const SWAPPED: readonly number[] = [1, 0, 3, 2];

/** The twelve colours of a theme in the order that cells count them. */
export function readTheme(xml: string): string[] {
  const listed: string[] = [];
  let inScheme = false;
  readXml(xml, 'The theme', {
    open(name, { val, lastClr }) {
      if (name === 'clrScheme') inScheme = true;
      const color = name === 'srgbClr' ? val : name === 'sysClr' ? lastClr : undefined;
      if (inScheme && color && /^[0-9A-F]{6}$/i.test(color)) listed.push(color.toLowerCase());
    },
    close(name) {
      if (name === 'clrScheme') inScheme = false;
    },
  });
  return listed.map((_one, i) => listed[SWAPPED[i] ?? i] as string);
}

/** A colour lighter (to 1) or darker (to -1): its lightness moves, its hue and its strength stay. */
function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(...parts);
  const low = Math.min(...parts);
  const light = (high + low) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = (at: number) => (at === 0 || at === 1 ? 0 : 1 - Math.abs(2 * at - 1));
  const factor = spread(light) === 0 ? 0 : spread(moved) / spread(light);
  return parts
    .map((part) => Math.round(Math.min(1, Math.max(0, moved + (part - light) * factor)) * 255))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('');
}

function plainOf({ rgb, theme, indexed }: Attributes, colors: readonly string[]): string | undefined {
  if (rgb && /^([0-9A-F]{2})?[0-9A-F]{6}$/i.test(rgb)) return rgb.slice(-DIGITS).toLowerCase();
  if (theme !== undefined) return colors[Number(theme)];
  const at = Number(indexed);
  return INDEXED[at < FIRST_INDEXED ? at : at - FIRST_INDEXED];
}

/** A colour as a file gives it: by its parts, by its place in the theme with a tint, or by its number. */
export function colorOf(attributes: Attributes, theme: readonly string[]): string | null {
  const plain = plainOf(attributes, theme);
  if (plain === undefined) return null;
  const tint = Number(attributes.tint ?? 0);
  return `#${tint === 0 || Number.isNaN(tint) ? plain : tinted(plain, Math.min(1, Math.max(-1, tint)))}`;
}
