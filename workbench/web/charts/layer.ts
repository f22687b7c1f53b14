import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Backend, Chart } from '../../apps-script/backend.ts';
import { element } from '../dom.ts';
import type { CellPlace, Positions } from '../positions.ts';
import { optionOf, titleOf } from './option.ts';
import { describe, readSource } from './source.ts';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

interface Drawn {
  readonly box: HTMLElement;
  readonly drawing: EChartsType;
  seen: string;
}

const px = (value: number) => `${Math.round(value)}px`;

/** The charts of the shown sheet, over its cells. */
export class ChartLayer {
  private readonly layer = element('div', { class: 'charts' });
  private readonly drawn = new Map<string, Drawn>();
  private asked = false;

  constructor(
    place: HTMLElement,
    private readonly backend: Backend,
    private readonly positions: Positions,
  ) {
    place.append(this.layer);
    this.layer.addEventListener('wheel', (event) => this.passOn(event), { passive: false });
  }

  /** Redraws soon; many changes at once are drawn once. */
  readonly refresh = (): void => {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.draw();
    });
  };

  readonly move = (): void => {
    for (const chart of this.shown()) this.arrange(chart);
  };

  private shown(): readonly Chart[] {
    return this.backend.charts(this.backend.active().sheet);
  }

  private draw(): void {
    const charts = this.shown();
    const kept = new Set(charts.map((chart) => chart.id));
    for (const [id, { box, drawing }] of this.drawn) {
      if (kept.has(id)) continue;
      drawing.dispose();
      box.remove();
      this.drawn.delete(id);
    }
    for (const chart of charts) this.drawOne(chart);
  }

  private drawOne(chart: Chart): void {
    const locale = this.backend.locale.replace('_', '-');
    const source = readSource(this.backend, chart, locale);
    const seen = JSON.stringify([chart, source, locale]);
    const known = this.drawn.get(chart.id) ?? this.add(chart);
    this.arrange(chart);
    if (known.seen === seen) return;
    known.seen = seen;
    known.box.setAttribute('aria-label', describe(titleOf(chart), source, locale));
    known.drawing.resize({ width: chart.width, height: chart.height });
    known.drawing.setOption(optionOf(chart, source, locale), { notMerge: true });
  }

  private add(chart: Chart): Drawn {
    const inner = element('div', { class: 'chart-drawing' });
    const box = element('div', { class: 'chart', role: 'img' }, inner);
    this.layer.append(box);
    const drawing = init(inner, null, { renderer: 'svg', width: chart.width, height: chart.height });
    const one = { box, drawing, seen: '' };
    this.drawn.set(chart.id, one);
    return one;
  }

  private arrange(chart: Chart): void {
    const one = this.drawn.get(chart.id);
    const place = this.positions.place(chart.row, chart.column);
    if (!one || !place) return;
    const { style } = one.box;
    style.left = px(place.box.left + chart.offsetX * place.scale);
    style.top = px(place.box.top + chart.offsetY * place.scale);
    style.width = px(chart.width);
    style.height = px(chart.height);
    style.transform = `scale(${place.scale})`;
    style.clipPath = clipOf(place, chart);
  }

  /** The sheet scrolls under a chart as it does elsewhere. */
  private passOn(event: WheelEvent): void {
    event.preventDefault();
    this.positions.canvas?.dispatchEvent(new WheelEvent(event.type, event));
  }
}

function clipOf({ box, clip, scale }: CellPlace, chart: Chart): string {
  const left = box.left + chart.offsetX * scale;
  const top = box.top + chart.offsetY * scale;
  const cut = (pixels: number) => px(Math.max(0, pixels / scale));
  return `inset(${cut(clip.top - top)} ${cut(left + chart.width * scale - clip.left - clip.width)} ${cut(
    top + chart.height * scale - clip.top - clip.height,
  )} ${cut(clip.left - left)})`;
}
