/** Colours and sizes of what we put on sheets: one place, and every pair at least 4.5:1. */
export const look = {
  ink: '#202124',
  mute: '#5f6368',
  line: '#dadce0',
  soft: '#f5f7fa',
  accent: '#1a5fb4',
  header: '#e8eef7',
  inputInk: '#174ea6',
  inputFill: '#fff8e1',
  good: '#137333',
  goodFill: '#e6f4ea',
  warn: '#8a5300',
  warnFill: '#fdf1dc',
  bad: '#b3261e',
  badFill: '#fce8e6',
  series: ['#1a5fb4', '#d99a1c', '#2a9d8f', '#8e5ea2', '#c1443c', '#6c757d'],
  tiers: [
    { fill: '#f1f3f4', ink: '#4a4f55' },
    { fill: '#dfe4ea', ink: '#37474f' },
    { fill: '#fbe7b4', ink: '#6b4700' },
    { fill: '#e3dcf6', ink: '#3f2a84' },
    { fill: '#d7efe9', ink: '#14524a' },
    { fill: '#f9dcd8', ink: '#7c1d16' },
    { fill: '#dbe9fb', ink: '#123f7a' },
    { fill: '#ececec', ink: '#333333' },
  ],
} as const;

export interface Style {
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly background: string | null;
  readonly format: string;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly wrap: boolean;
}

export const plain: Style = {
  color: look.ink,
  bold: false,
  italic: false,
  size: 10,
  background: null,
  format: 'General',
  align: null,
  wrap: false,
};

/** A cell's style is a few of these words, laid over each other from left to right. */
const words: Readonly<Record<string, Partial<Style>>> = {
  title: { size: 18, bold: true },
  help: { color: look.mute },
  section: { size: 11, bold: true, color: look.accent },
  header: { bold: true, background: look.header },
  label: {},
  strong: { bold: true },
  mute: { color: look.mute },
  input: { color: look.inputInk, background: look.inputFill },
  entry: { color: look.inputInk },
  tolerance: { format: '0.000' },
  leftamount: { format: '#,##0" left out";-#,##0" left out";" "', color: look.mute },
  chip: { bold: true, color: look.good, background: look.goodFill, align: 'center' },
  key: { size: 18, bold: true, align: 'left' },
  bar: { color: look.accent },
  left: { align: 'left' },
  right: { align: 'right' },
  center: { align: 'center' },
  wrap: { wrap: true },
  text: { format: '@' },
  money: { format: '#,##0' },
  count: { format: '#,##0' },
  number: { format: '#,##0.00' },
  multiplier: { format: '0.00"x"' },
  share: { format: '0%' },
  date: { format: 'd mmm yyyy', align: 'right' },
  day: { format: 'd mmm yyyy' },
  checks: { format: '"Checks "0' },
  leftout: { format: '0" left out"' },
  of: { format: '"of "#,##0', color: look.mute, align: 'left' },
  down: { format: '#,##0" move down"', color: look.mute, align: 'left' },
  second: { format: '+#,##0;-#,##0;"the same"', color: look.mute, align: 'left' },
  points: { format: '+0%;-0%;0%' },
  goal: { format: '0%;-0%;""', color: look.mute },
  goalcount: { format: '#,##0;-#,##0;""', color: look.mute },
  before: { format: '+#,##0" on before";-#,##0" on before";"as before"', color: look.mute, align: 'left' },
  togo: { format: '#,##0" to go"', color: look.mute, align: 'left' },
  step: { format: '0.000000' },
  change: { format: '+#,##0;-#,##0;0' },
};

const known = new Map<string, Style>();

export function styleOf(text: string): Style {
  const found = known.get(text);
  if (found) return found;
  let style = plain;
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const part = words[word];
    if (!part) throw new Error(`No style is called "${word}" (in "${text}").`);
    style = { ...style, ...part };
  }
  known.set(text, style);
  return style;
}
