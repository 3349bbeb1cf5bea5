import uPlot from 'uplot';
import { el } from '../dom';
import { formatFixed } from '../format';
import { readPalette, type ColourName, type Palette } from '../palette';
import { gutter, rightMargin, valueAxis } from '../plots/axes';
import { plotFont } from '../plots/paint';
import { timeTickLabels, timeTicks, timeUnitFor } from '../time';
import type { Bounds, Channel, LiveEvent, Rows, Values } from './live';

interface LiveLine {
  channel: Channel;
  label: string;
  colour: ColourName;
  dash?: number[];
  /** Drawn on the other side of zero: what may be stripped is a negative current. */
  negative?: boolean;
  /** Fills from this line down to the bottom of the panel. */
  fillBelow?: ColourName;
  width?: number;
}

export interface LiveSpec {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  height: number;
  lines: LiveLine[];
  /** Two lines, from 1, with the area between them filled. */
  band?: [number, number];
  /** The smallest extent of the axis, in its unit or as a share of the value. */
  leastSpan: number;
  leastShare: number;
  /** Bounds that are drawn where they are near. */
  bounds: (keyof Bounds)[];
  /** Not shown on a board that has nothing of it. */
  optional?: boolean;
}

export const panelSpecs: LiveSpec[] = [
  {
    id: 'voltage',
    title: 'Voltage',
    unit: 'V',
    decimals: 4,
    height: 130,
    lines: [{ channel: 'voltage', label: 'cell', colour: 'guarded' }],
    leastSpan: 0.02,
    leastShare: 0.01,
    bounds: ['leastVoltage', 'mostVoltage'],
  },
  {
    id: 'density',
    title: 'Current density',
    unit: 'mA/cm²',
    decimals: 4,
    height: 150,
    lines: [
      { channel: 'density', label: 'flows', colour: 'guarded', width: 2 },
      { channel: 'allowedplating', label: 'may plate', colour: 'allowed', dash: [6, 4] },
      { channel: 'allowedstripping', label: 'may strip', colour: 'allowed', dash: [6, 4], negative: true },
    ],
    band: [2, 3],
    leastSpan: 0.02,
    leastShare: 0,
    bounds: [],
  },
  {
    id: 'pressure',
    title: 'Stack pressure',
    unit: 'MPa',
    decimals: 3,
    height: 130,
    lines: [
      { channel: 'pressure', label: 'acts', colour: 'guarded', width: 2 },
      { channel: 'criticalpressure', label: 'critical', colour: 'danger', dash: [8, 4], fillBelow: 'danger-fill' },
      { channel: 'requestedpressure', label: 'asked for', colour: 'allowed', dash: [3, 3] },
    ],
    leastSpan: 0.2,
    leastShare: 0.02,
    bounds: ['mostPressure'],
  },
  {
    id: 'resistance',
    title: 'Resistance',
    unit: 'Ω·cm²',
    decimals: 1,
    height: 110,
    lines: [{ channel: 'resistance', label: 'from steps of the current, at the reference temperature', colour: 'contact' }],
    leastSpan: 1,
    leastShare: 0.1,
    bounds: [],
  },
  {
    id: 'contact',
    title: 'Contact of the lithium',
    unit: '',
    decimals: 3,
    height: 110,
    lines: [
      { channel: 'contact', label: 'seen by its impedance', colour: 'contact' },
      { channel: 'leastcontact', label: 'at least', colour: 'contact', dash: [3, 3] },
    ],
    leastSpan: 0.2,
    leastShare: 0,
    bounds: ['leastContact'],
    optional: true,
  },
  {
    id: 'temperature',
    title: 'Temperature',
    unit: '°C',
    decimals: 2,
    height: 110,
    lines: [
      { channel: 'hottest', label: 'hottest', colour: 'plate' },
      { channel: 'coldest', label: 'coldest', colour: 'wall', dash: [6, 3] },
    ],
    leastSpan: 4,
    leastShare: 0,
    bounds: ['leastTemperature', 'mostTemperature'],
  },
];

/** One plot that goes on while it is looked at. */
export class LivePanel {
  readonly element: HTMLElement;
  readonly #spec: LiveSpec;
  readonly #sync: string;
  readonly #isLast: boolean;
  readonly #frame = el('div', { class: 'plot' });
  readonly #values: HTMLElement[] = [];
  #plot: uPlot | null = null;
  #columns: Values[] = [];
  #range: [number, number] = [0, 1];
  #bounds: Bounds | undefined;
  #marks: LiveEvent[] = [];

  constructor(spec: LiveSpec, sync: string, isLast: boolean) {
    this.#spec = spec;
    this.#sync = sync;
    this.#isLast = isLast;
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
    this.#columns = this.#spec.lines.map((line) =>
      line.negative ? rows[line.channel].map((value) => (value === null ? null : -value)) : rows[line.channel],
    );
    this.element.hidden = this.#spec.optional === true && this.#columns.every((column) => column.every((value) => value === null));
    const data = [rows.time, ...this.#columns] as uPlot.AlignedData;
    if (this.#plot) this.#plot.setData(data);
    else if (width > 0) this.#plot = new uPlot(this.#options(width, readPalette()), data, this.#frame);
    this.#tell(null);
  }

  resize(width: number): void {
    if (this.#plot && width > 0 && width !== this.#plot.width) this.#plot.setSize({ width, height: this.#plot.height });
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
          values: (_u, ticks) => this.#times(ticks),
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
        drag: { x: false, y: false },
        sync: { key: this.#sync, scales: ['x', null], setSeries: false },
        points: { size: 6 },
      },
      hooks: {
        draw: [(u) => this.#drawBounds(u, palette), (u) => this.#drawMarks(u, palette)],
        setCursor: [(u) => this.#tell((u.cursor.left ?? -1) < 0 ? null : (u.cursor.idx ?? null))],
      },
    };
  }

  #times(ticks: number[]): string[] {
    if (!this.#isLast) return ticks.map(() => '');
    const unit = timeUnitFor(this.#range[1] - this.#range[0]);
    return timeTickLabels(ticks, unit).map((text) => `${text} ${unit.name}`);
  }

  #extent(): [number, number] {
    let low = Infinity;
    let high = -Infinity;
    for (const column of this.#columns) {
      for (const value of column) {
        if (value === null) continue;
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

  /** The values under the cursor, or the newest. */
  #tell(index: number | null): void {
    this.#values.forEach((node, i) => {
      const value = index === null ? this.#columns[i]?.at(-1) : this.#columns[i]?.[index];
      node.textContent = value === null || value === undefined ? '–' : formatFixed(value, this.#spec.decimals);
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
