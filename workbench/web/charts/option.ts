import type { EChartsCoreOption } from 'echarts/core';
import type { Chart } from '../../apps-script/backend.ts';
import type { ChartSource } from './source.ts';

// the order of look: told apart by colour-blind eyes
const SERIES_COLORS = ['#1a5fb4', '#d99a1c', '#2a9d8f', '#8e5ea2', '#c1443c', '#6c757d'];
const INK = '#202124';
const MUTE = '#5f6368';
const LINE = '#e8eaed';
const FONT = 'Roboto, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
// beyond this many bars their labels would touch
const MOST_LABELS = 24;

interface AxisOption {
  readonly title?: string;
  readonly minValue?: number;
  readonly format?: string;
}

export const titleOf = (chart: Chart): string => String(chart.options.title ?? '');
export const isBar = (chart: Chart): boolean => chart.type.toUpperCase() === 'BAR';

const legendPosition = (chart: Chart) =>
  (chart.options.legend as { position?: string } | string | undefined) ?? { position: 'none' };

function hasLegend(chart: Chart): boolean {
  const legend = legendPosition(chart);
  return (typeof legend === 'string' ? legend : legend.position) !== 'none';
}

const axisOf = (chart: Chart): AxisOption | undefined =>
  (isBar(chart) ? chart.options.hAxis : chart.options.vAxis) as AxisOption | undefined;

const numberText = (value: number, axis: AxisOption | undefined, locale: string): string =>
  value.toLocaleString(locale, axis?.format === '0%' ? { style: 'percent' } : {});

function valueAxis(chart: Chart, labelled: boolean, horizontal: boolean, locale: string) {
  const axis = axisOf(chart);
  return {
    type: 'value',
    name: axis?.title ?? '',
    nameLocation: 'middle',
    nameGap: horizontal ? (labelled ? 8 : 26) : labelled ? 12 : 58,
    nameTextStyle: { color: MUTE, fontSize: 11 },
    min: axis?.minValue ?? 'dataMin',
    // a labelled bar says its number itself
    axisLabel: { show: !labelled, color: MUTE, formatter: (value: number) => numberText(value, axis, locale) },
    splitLine: { show: !labelled, lineStyle: { color: LINE } },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}

function categoryAxis(chart: Chart, source: ChartSource, horizontal: boolean) {
  const room = (chart.width - 72) / Math.max(1, source.categories.length);
  return {
    type: 'category',
    data: source.categories,
    // Sheets puts the first bar on top
    inverse: horizontal,
    axisLabel: { color: INK, fontSize: 11, interval: 0, width: horizontal ? 120 : room, overflow: 'truncate' },
    axisLine: { lineStyle: { color: LINE } },
    axisTick: { show: false },
  };
}

function seriesOf(chart: Chart, source: ChartSource, labelled: boolean, locale: string) {
  const horizontal = isBar(chart);
  return source.series.map((one) => ({
    type: 'bar',
    ...(chart.options.isStacked === true ? { stack: 'all' } : {}),
    name: one.name,
    data: one.values,
    barMaxWidth: 36,
    barCategoryGap: '35%',
    label: {
      show: labelled,
      position: horizontal ? 'right' : 'top',
      color: INK,
      fontSize: 11,
      formatter: ({ value }: { value: number | null }) =>
        value === null ? '' : numberText(value, axisOf(chart), locale),
    },
  }));
}

/** What ECharts draws for a chart of the workbook: bars from zero, direct labels where there is room. */
export function optionOf(chart: Chart, source: ChartSource, locale: string): EChartsCoreOption {
  const horizontal = isBar(chart);
  const bars = source.series.length * source.categories.length;
  // labels of bars that stand side by side or on each other would run into one another
  const labelled = bars <= MOST_LABELS && source.series.length === 1;
  const legend = hasLegend(chart) && source.series.length > 1;
  const value = valueAxis(chart, labelled, horizontal, locale);
  const category = categoryAxis(chart, source, horizontal);
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    color: (chart.options.colors as string[] | undefined) ?? SERIES_COLORS,
    title: {
      text: titleOf(chart),
      left: 8,
      top: 6,
      textStyle: { color: INK, fontSize: 13, fontWeight: 600 },
    },
    legend: { show: legend, bottom: 4, icon: 'rect', itemWidth: 10, itemHeight: 10, textStyle: { color: INK } },
    grid: {
      left: 12,
      right: labelled && horizontal ? 40 : 16,
      top: 36,
      bottom: legend ? 32 : 10,
      containLabel: true,
      ...(horizontal ? {} : { left: 28 }),
      ...(horizontal && !legend ? { bottom: 18 } : {}),
    },
    xAxis: horizontal ? value : category,
    yAxis: horizontal ? category : value,
    series: seriesOf(chart, source, labelled, locale),
  };
}
