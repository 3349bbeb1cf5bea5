import uPlot from 'uplot';
import { el } from '../dom';
import { formatFixed } from '../format';
import { readPalette, type Palette } from '../palette';
import { gutter, rightMargin, valueAxis } from '../plots/axes';
import { plotFont } from '../plots/paint';
import { timeTickLabels, timeTicks, timeUnitFor } from '../time';
import type { Bounds, LiveEvent, Rows, Values } from './live';
import type { LiveSpec } from './livespec';
import { firstAt } from './rows';

/** One plot that goes on while it is looked at. */
export class LivePanel {
  readonly element: HTMLElement;
  readonly #spec: LiveSpec;
  readonly #sync: string;
  readonly #isLast: boolean;
  readonly #zoom: (from: number, to: number) => void;
  readonly #frame = el('div', { class: 'plot' });
  readonly #values: HTMLElement[] = [];
  #plot: uPlot | null = null;
  #times: number[] = [];
  #columns: Values[] = [];
  #range: [number, number] = [0, 1];
  #bounds: Bounds | undefined;
  #marks: LiveEvent[] = [];

  constructor(spec: LiveSpec, sync: string, isLast: boolean, zoom: (from: number, to: number) => void) {
    this.#spec = spec;
    this.#sync = sync;
    this.#isLast = isLast;
    this.#zoom = zoom;
    const legend = el('ul', { class: 'live-legend' });
    for (const line of spec.lines) {
      const value = el('span', { class: 'value' });
      this.#values.push(value);
      const swatch = el('span', { class: `swatch${line.dash ? ' dashed' : ''}`, style: `color:var(--${line.colour})`, 'aria-hidden': 'true' });
      legend.append(el('li', { 'data-line': line.channel }, swatch, `${line.label}\u00a0`, value));
    }
    const title = el('h3', {}, spec.title, spec.unit && el('span', { class: 'unit' }, ` (${spec.unit})`));
    this.element = el('section', { class: 'panel', 'data-panel': spec.id }, el('div', { class: 'panel-head' }, title, legend), this.#frame);
  }

  draw(rows: Rows, range: [number, number], bounds: Bounds | undefined, marks: LiveEvent[], width: number): void {
    this.#range = range;
    this.#bounds = bounds;
    this.#marks = marks;
    this.#times = rows.time;
    this.#columns = this.#spec.lines.map((line) =>
      line.negative ? rows[line.channel].map((value) => (value === null ? null : -value)) : rows[line.channel],
    );
    this.element.hidden = this.#spec.optional === true && this.#columns.every((column) => column.every((value) => value === null));
    if (this.element.hidden) return;
    const data = [rows.time, ...this.#columns] as uPlot.AlignedData;
    if (this.#plot) this.#plot.setData(data);
    else if (width > 0) this.#plot = new uPlot(this.#options(width, readPalette()), data, this.#frame);
    this.#tell(null);
  }

  resize(width: number): void {
    if (this.#plot && width > 0 && width !== this.#plot.width) this.#plot.setSize({ width, height: this.#plot.height });
  }

  /** Puts the cursor on a time. */
  point(time: number): void {
    this.#plot?.setCursor({ left: this.#plot.valToPos(time, 'x'), top: 10 });
  }

  close(): void {
    this.#plot?.destroy();
    this.#plot = null;
  }

  #options(width: number, palette: Palette): uPlot.Options {
    const spec = this.#spec;
    return {
      width,
      height: spec.height + (this.#isLast ? 22 : 0),
      padding: [7, rightMargin, 0, 0],
      legend: { show: false },
      scales: { x: { time: false, range: () => this.#range }, y: { range: () => this.#extent() } },
      axes: [
        {
          stroke: palette.axis,
          font: plotFont,
          size: this.#isLast ? 28 : 6,
          gap: 4,
          grid: { stroke: palette.grid, width: 1 },
          ticks: { stroke: palette.axis, width: 1, size: this.#isLast ? 5 : 0 },
          splits: (u, _axis, from, to) => timeTicks(from, to, timeUnitFor(to - from), u.width - gutter - rightMargin),
          values: (_u, ticks) => this.#labels(ticks),
        },
        valueAxis(palette),
      ],
      series: [
        {},
        ...spec.lines.map((line): uPlot.Series => ({
          stroke: palette[line.colour],
          width: line.width ?? 1.5,
          pxAlign: 0,
          points: { show: false },
          ...(line.dash ? { dash: line.dash } : {}),
          ...(line.fillBelow ? { fill: palette[line.fillBelow], fillTo: (u: uPlot) => u.scales.y!.min ?? 0 } : {}),
        })),
      ],
      bands: spec.band ? [{ series: spec.band, fill: palette['allowed-fill'] }] : [],
      cursor: {
        y: false,
        drag: { x: true, y: false, setScale: false, dist: 4 },
        bind: { dblclick: () => null },
        sync: { key: this.#sync, scales: ['x', null], setSeries: false },
        points: { size: 6 },
      },
      hooks: {
        draw: [(u) => this.#drawBounds(u, palette), (u) => this.#drawMarks(u, palette)],
        setSelect: [(u) => this.#select(u)],
        setCursor: [(u) => this.#tell((u.cursor.left ?? -1) < 0 ? null : (u.cursor.idx ?? null))],
      },
    };
  }

  #labels(ticks: number[]): string[] {
    if (!this.#isLast) return ticks.map(() => '');
    const unit = timeUnitFor(this.#range[1] - this.#range[0]);
    return timeTickLabels(ticks, unit).map((text) => `${text} ${unit.name}`);
  }

  #extent(): [number, number] {
    let low = Infinity;
    let high = -Infinity;
    // One row more on either side: a line enters the view from outside.
    const first = Math.max(firstAt(this.#times, this.#range[0]) - 1, 0);
    const last = Math.min(firstAt(this.#times, this.#range[1]), this.#times.length - 1);
    for (const column of this.#columns) {
      for (let i = first; i <= last; i++) {
        const value = column[i];
        if (value === null || value === undefined) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    if (low > high) return [0, 1];
    const middle = (low + high) / 2;
    const least = Math.max(this.#spec.leastSpan, Math.abs(middle) * this.#spec.leastShare);
    const half = Math.max((high - low) * 0.55, least / 2);
    return [middle - half, middle + half];
  }

  #select(u: uPlot): void {
    const { left, width } = u.select;
    if (width <= 0) return;
    u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.#zoom(u.posToVal(left, 'x'), u.posToVal(left + width, 'x'));
  }

  /** The values under the cursor, or the newest. */
  #tell(index: number | null): void {
    const newest = firstAt(this.#times, this.#range[1] + 1e-6) - 1;
    this.#values.forEach((node, i) => {
      const value = this.#columns[i]?.[index ?? newest];
      const text = value === null || value === undefined ? '–' : formatFixed(value, this.#spec.decimals);
      if (node.textContent !== text) node.textContent = text;
    });
  }

  #drawBounds(u: uPlot, palette: Palette): void {
    for (const name of this.#spec.bounds) {
      const value = this.#bounds?.[name];
      if (value === null || value === undefined || value < u.scales.y!.min! || value > u.scales.y!.max!) continue;
      const y = u.valToPos(value, 'y', true);
      this.#line(u, palette.danger, [8, 3, 2, 3], u.bbox.left, y, u.bbox.left + u.bbox.width, y);
    }
  }

  #drawMarks(u: uPlot, palette: Palette): void {
    for (const { time, tone } of this.#marks) {
      if (time === null || time < this.#range[0] || time > this.#range[1]) continue;
      const x = u.valToPos(time, 'x', true);
      const isTrip = tone === 'trip';
      this.#line(u, isTrip ? palette.trip : palette.muted, isTrip ? [] : [3, 3], x, u.bbox.top, x, u.bbox.top + u.bbox.height);
      if (isTrip) this.#triangle(u, palette.trip, x);
    }
  }

  #line(u: uPlot, colour: string, dash: number[], ...[x0, y0, x1, y1]: [number, number, number, number]): void {
    const { ctx } = u;
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.5 * uPlot.pxRatio;
    ctx.setLineDash(dash.map((part) => part * uPlot.pxRatio));
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
    ctx.restore();
  }

  #triangle(u: uPlot, colour: string, x: number): void {
    const size = 5 * uPlot.pxRatio;
    const { ctx, bbox } = u;
    ctx.save();
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x + size, bbox.top + 1.7 * size);
    ctx.lineTo(x - size, bbox.top + 1.7 * size);
    ctx.fill();
    ctx.restore();
  }
}
