import type { Backend, CellValue, Chart } from '../../apps-script/backend.ts';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface ChartSource {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

function shown(value: CellValue | undefined, locale: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value.toLocaleString(locale);
  return typeof value === 'object' ? value.error : String(value);
}

const isBlank = (value: CellValue | undefined) => value === null || value === undefined || value === '';

/** The chart's ranges side by side, as Sheets joins them: the first column names, each further one is a series. */
export function readSource(backend: Backend, chart: Chart, locale: string): ChartSource {
  const blocks = chart.ranges.map((range) => backend.values(range));
  const height = Math.max(0, ...blocks.map((block) => block.length));
  const rows = Array.from({ length: height }, (_, row) => blocks.flatMap((block) => block[row] ?? []));
  const headers = rows.slice(0, chart.headers);
  const body = rows.slice(chart.headers).filter((row) => !row.every(isBlank));
  const width = rows[0]?.length ?? 0;
  const series = Array.from({ length: Math.max(0, width - 1) }, (_, index) => ({
    name: shown(headers.at(-1)?.[index + 1], locale),
    values: body.map((row) => {
      const value = row[index + 1];
      return typeof value === 'number' ? value : null;
    }),
  }));
  return { categories: body.map((row) => shown(row[0], locale)), series };
}

/** The same in words, for people who hear the page. */
export function describe(title: string, source: ChartSource, locale: string): string {
  const lines = source.categories.map((category, index) => {
    const values = source.series.map(({ name, values }) => {
      const value = values[index]?.toLocaleString(locale) ?? 'no value';
      return source.series.length > 1 ? `${name} ${value}` : value;
    });
    return `${category} ${values.join(', ')}`;
  });
  return `Chart. ${title}: ${lines.join('; ')}.`;
}
