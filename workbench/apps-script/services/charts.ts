import type { Chart, Rect } from '../backend.ts';
import type { ClassName, States } from '../context.ts';
import { type EnumValue, enumOf } from '../enums.ts';
import { type Call, edits, free, type Method, reads, type ServiceClass } from '../service-class.ts';

type Builder = Call<{ chart: Chart }>;
type Built = Call<States['EmbeddedChart']>;
type SheetCall = Call<States['Sheet']>;

const change = ({ self, state }: Builder, part: Partial<Chart>): object => {
  state.chart = { ...state.chart, ...part };
  return self;
};

const option = (call: Builder, name: string, value: unknown): object =>
  change(call, { options: { ...call.state.chart.options, [name]: value } });

function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.prototype.toString.call(value) === '[object Object]' && Object.values(value as object).every(isPlain);
}

function setOption(call: Builder, name: string, value: unknown): object {
  if (!isPlain(value)) throw call.context.refusal(`setOption: the value of "${name}" is no plain value.`);
  // a copy: what the script does to its own list later is none of the chart's business
  const copy: unknown = JSON.parse(JSON.stringify(value));
  if ((name === 'width' || name === 'height') && typeof copy === 'number') return change(call, { [name]: copy });
  return option(call, name, copy);
}

const types = {
  Bar: 'EmbeddedBarChartBuilder',
  Column: 'EmbeddedColumnChartBuilder',
  Line: 'EmbeddedLineChartBuilder',
  Pie: 'EmbeddedPieChartBuilder',
} as const;

const conversions = Object.fromEntries(
  Object.entries(types).map(([type, name]) => [
    `as${type}Chart`,
    free('', ({ context, state }: Builder) =>
      context.make(name, { chart: { ...state.chart, type: type.toLowerCase() } }),
    ),
  ]),
);

const builderMethods: Readonly<Record<string, Method<{ chart: Chart }>>> = {
  ...conversions,
  addRange: free('Range', (call: Builder, range: unknown) =>
    change(call, { ranges: [...call.state.chart.ranges, call.context.stateOf('Range', range) as Rect] }),
  ),
  build: free('', ({ context, state }: Builder) => {
    if (state.chart.ranges.length === 0) throw context.refusal('The chart has no range, and would be empty.');
    if (state.chart.row < 0) throw context.refusal('The chart has no position; Google would put it on top of A1.');
    return context.make('EmbeddedChart', { chart: state.chart });
  }),
  clearRanges: free('', (call: Builder) => change(call, { ranges: [] })),
  getChartType: free('', ({ state }: Builder) => enumOf('ChartType')[state.chart.type.toUpperCase()] ?? null),
  getContainer: free('', ({ context, state }: Builder) => context.make('ContainerInfo', { chart: state.chart })),
  getRanges: free('', ({ context, state }: Builder) => state.chart.ranges.map((rect) => context.make('Range', rect))),
  removeRange: free('Range', (call: Builder, range: unknown) => {
    const gone = JSON.stringify(call.context.stateOf('Range', range));
    return change(call, { ranges: call.state.chart.ranges.filter((rect) => JSON.stringify(rect) !== gone) });
  }),
  setChartType: free('ChartType', (call: Builder, type: EnumValue) =>
    change(call, { type: type.name().toLowerCase() }),
  ),
  setHiddenDimensionStrategy: free('ChartHiddenDimensionStrategy', (call: Builder, strategy: EnumValue) =>
    option(call, 'hiddenDimensionStrategy', strategy.name()),
  ),
  setMergeStrategy: free('ChartMergeStrategy', (call: Builder, strategy: EnumValue) =>
    option(call, 'mergeStrategy', strategy.name()),
  ),
  setNumHeaders: free('Integer', (call: Builder, headers: number) => change(call, { headers })),
  setOption: free('String,Object', setOption),
  setPosition: free(
    'Integer,Integer,Integer,Integer',
    (call: Builder, row: number, column: number, offsetX: number, offsetY: number) => {
      if (row < 1 || column < 1) throw call.context.exception('The position of the chart is outside of the sheet.');
      return change(call, { row: row - 1, column: column - 1, offsetX, offsetY });
    },
  ),
  setTransposeRowsAndColumns: free('Boolean', (call: Builder, transposed: boolean) =>
    option(call, 'transposeRowsAndColumns', transposed),
  ),
};

const typed: Readonly<Record<string, Method<{ chart: Chart }>>> = {
  setTitle: free('String', (call: Builder, title: string) => option(call, 'title', title)),
  setColors: free('String[]', (call: Builder, colors: string[]) => option(call, 'colors', colors.slice())),
  setBackgroundColor: free('String', (call: Builder, color: string) => option(call, 'backgroundColor', color)),
  setLegendPosition: free('Position', (call: Builder, position: EnumValue) =>
    option(call, 'legend', { position: position.name().toLowerCase() }),
  ),
};

const withAxes: Readonly<Record<string, Method<{ chart: Chart }>>> = {
  ...typed,
  setXAxisTitle: free('String', (call: Builder, title: string) => option(call, 'hAxis', { title })),
  setYAxisTitle: free('String', (call: Builder, title: string) => option(call, 'vAxis', { title })),
  setRange: free('Number,Number', (call: Builder, min: number, max: number) => option(call, 'range', { min, max })),
};

const stacked = free('', (call: Builder) => option(call, 'isStacked', true));

function builderClass<K extends ClassName>(
  name: K,
  methods: Readonly<Record<string, Method<{ chart: Chart }>>>,
): ServiceClass<K> {
  return {
    name,
    path: `SpreadsheetApp.${name}`,
    counts: 'builder',
    reaches: false,
    methods: { ...builderMethods, ...methods } as unknown as ServiceClass<K>['methods'],
  };
}

export const chartBuilders = [
  builderClass('EmbeddedChartBuilder', {}),
  builderClass('EmbeddedBarChartBuilder', { ...withAxes, setStacked: stacked }),
  builderClass('EmbeddedColumnChartBuilder', { ...withAxes, setStacked: stacked }),
  builderClass('EmbeddedLineChartBuilder', withAxes),
  builderClass('EmbeddedPieChartBuilder', typed),
];

export const embeddedChart: ServiceClass<'EmbeddedChart'> = {
  name: 'EmbeddedChart',
  path: 'SpreadsheetApp.EmbeddedChart',
  counts: 'service',
  reaches: true,
  methods: {
    getChartId: free('', ({ state }: Built) =>
      state.chart.id === '' ? null : Number(/\d+$/.exec(state.chart.id)?.[0] ?? 0),
    ),
    getContainerInfo: free('', ({ context, state }: Built) => context.make('ContainerInfo', { chart: state.chart })),
    getNumHeaders: free('', ({ state }: Built) => state.chart.headers),
    getOptions: free('', ({ context, state }: Built) => context.make('ChartOptions', { chart: state.chart })),
    getRanges: free('', ({ context, state }: Built) => state.chart.ranges.map((rect) => context.make('Range', rect))),
    modify: free('', ({ context, state }: Built) => context.make('EmbeddedChartBuilder', { chart: state.chart })),
  },
};

export const containerInfo: ServiceClass<'ContainerInfo'> = {
  name: 'ContainerInfo',
  path: 'SpreadsheetApp.ContainerInfo',
  counts: 'other',
  reaches: false,
  methods: {
    getAnchorRow: free('', ({ state }: Call<States['ContainerInfo']>) => state.chart.row + 1),
    getAnchorColumn: free('', ({ state }: Call<States['ContainerInfo']>) => state.chart.column + 1),
    getOffsetX: free('', ({ state }: Call<States['ContainerInfo']>) => state.chart.offsetX),
    getOffsetY: free('', ({ state }: Call<States['ContainerInfo']>) => state.chart.offsetY),
  },
};

export const chartOptions: ServiceClass<'ChartOptions'> = {
  name: 'ChartOptions',
  path: 'Charts.ChartOptions',
  counts: 'other',
  reaches: false,
  methods: {
    get: free('String', ({ state }: Call<States['ChartOptions']>, name: string) => state.chart.options[name] ?? null),
  },
};

const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;

export const chartMethods: Readonly<Record<string, Method<States['Sheet']>>> = {
  newChart: free('', ({ context, state }: SheetCall) =>
    context.make('EmbeddedChartBuilder', {
      chart: {
        id: '',
        sheet: state.id,
        type: 'column',
        ranges: [],
        row: -1,
        column: -1,
        offsetX: 0,
        offsetY: 0,
        width: DEFAULT_WIDTH,
        height: DEFAULT_HEIGHT,
        headers: 0,
        options: {},
      },
    }),
  ),
  getCharts: reads('', ({ context, state }: SheetCall) =>
    context.backend.charts(state.id).map((chart) => context.make('EmbeddedChart', { chart })),
  ),
  insertChart: edits('EmbeddedChart', ({ context, state }: SheetCall, chart: unknown) => {
    const { id, ...rest } = (context.stateOf('EmbeddedChart', chart) as States['EmbeddedChart']).chart;
    if (id !== '') throw context.refusal('insertChart: this chart stands on a sheet already; use updateChart.');
    context.backend.addChart({ ...rest, sheet: state.id });
  }),
  updateChart: edits('EmbeddedChart', ({ context }: SheetCall, chart: unknown) => {
    const changed = (context.stateOf('EmbeddedChart', chart) as States['EmbeddedChart']).chart;
    if (changed.id === '') throw context.exception('The chart was not found on this sheet.');
    context.backend.updateChart(changed);
  }),
  removeChart: edits('EmbeddedChart', ({ context, state }: SheetCall, chart: unknown) => {
    const { id } = (context.stateOf('EmbeddedChart', chart) as States['EmbeddedChart']).chart;
    if (!context.backend.charts(state.id).some((one) => one.id === id))
      throw context.exception('The chart was not found on this sheet.');
    context.backend.removeChart(id);
  }),
};
