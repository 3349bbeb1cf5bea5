import uPlot from 'uplot';
import { button, el } from '../dom';
import { formatNumber } from '../format';
import { readPalette, type Palette } from '../palette';
import { valueAxis } from './axes';
import { csv, download, fileName } from './download';
import { drawEndLabels, labelWidth, type EndLabel } from './endlabels';
import { listenToKeys } from './keys';
import { plotFont } from './paint';
import { savePicture } from './picture';
import { TimeBase } from './timebase';

/** One curve over its own abscissa. */
export interface XyLine {
  label: string;
  x: number[];
  y: (number | null)[];
  colour: () => string;
  dash?: number[];
  /** Drawn as open circles without a line, and named by the line it belongs to. */
  companionOf?: string;
  /** Only its values are wanted, in the legend. */
  hidden?: boolean;
}

export interface XySpec {
  id: string;
  title: string;
  xTitle: string;
  yTitle: string;
  height: number;
  lines: XyLine[];
  note?: string;
  /** The abscissa counts: no ticks in between. */
  counts?: boolean;
  logarithmicX?: boolean;
  logarithmicY?: boolean;
  /** Ordinates shown; what the curves need if nothing is given. */
  rangeY?: [number, number];
  /** A unit is as long on both axes, and both begin at zero: a semicircle is one. The height is then the largest. */
  equal?: boolean;
  /** Named colours besides those of the curves. */
  keys?: { text: string; colour: () => string }[];
  /** Every point is marked, however many there are. */
  points?: boolean;
  /** The curves are named by the legend alone. */
  endLabels?: false;
  /** What the legend says of a point; its ordinate if nothing is given. */
  describe?: (line: XyLine, index: number) => string;
  /** Draws over the curves. */
  annotate?: (u: uPlot, palette: Palette, ratio: number) => void;
}

/** Room for axes and titles around a plot, CSS pixels. */
const room = { left: 74, bottom: 48, top: 8 };
/** A plot with equal axes is at least so high, CSS pixels. */
const leastHeight = 220;
/** A narrower plot has no room for names at the ends of its curves, CSS pixels. */
const roomForLabels = 560;
/** Share of air over the highest and beyond the last point of such a plot. */
const air = { above: 1.25, beyond: 1.04 };

/** A plot of curves over something other than time, with its own cursor and zoom. */
export class XyPlot {
  readonly element: HTMLElement;
  readonly #spec: XySpec;
  readonly #base: TimeBase;
  readonly #frame = el('div', { class: 'plot' });
  readonly #legend = el('ul', { class: 'legend' });
  readonly #values = new Map<string, HTMLElement>();
  #plot: uPlot | null = null;
  #width = 0;
  /** How much of the abscissa is shown. */
  #span = 1;

  constructor(spec: XySpec) {
    this.#spec = { ...spec, lines: spec.lines.map(ascending) };
    this.#base = new TimeBase(Object.fromEntries(this.#spec.lines.map((line, i) => [String(i), line.x])));
    const title = el('h2', {}, spec.title);
    this.element = el(
      'section',
      {
        class: 'panel xy',
        'data-panel': spec.id,
        tabindex: 0,
        role: 'group',
        'aria-label': `${spec.title}. Arrow keys move the cursor, plus and minus zoom, Escape shows everything.`,
      },
      el('div', { class: 'panel-head' }, title, this.#legend, this.#tools()),
      this.#frame,
      spec.note ? el('p', { class: 'quiet' }, spec.note) : null,
    );
    listenToKeys(this.element, this);
  }

  get whole(): [number, number] {
    const places = this.#base.times;
    return [places[0] ?? 0, places[places.length - 1] ?? 1];
  }

  get view(): [number, number] {
    const { min, max } = this.#plot?.scales.x ?? {};
    return [min ?? this.whole[0], max ?? this.whole[1]];
  }

  /** Shows a range of the abscissa. */
  zoom(from: number, to: number): void {
    const [first, last] = this.whole;
    this.#plot?.setScale('x', { min: Math.max(first, from), max: Math.min(last, to) });
  }

  /** Puts the cursor on a place of the abscissa. */
  point(place: number): void {
    if (this.#plot) this.#plot.setCursor({ left: this.#plot.valToPos(place, 'x'), top: 10 });
  }

  #tools(): HTMLElement {
    const { id, title, lines } = this.#spec;
    const picture = () => {
      if (!this.#plot) return;
      const named = lines.filter((line) => !line.companionOf);
      const drawn = named.map((line) => ({ text: line.label, colour: line.colour(), ...(line.dash ? { dash: line.dash } : {}) }));
      void savePicture(id, [{ plot: this.#plot, title, lines: drawn }], readPalette());
    };
    const data = () => {
      const heads = lines.flatMap((line) => [`${line.label}: ${this.#spec.xTitle}`, `${line.label}: ${this.#spec.yTitle}`]);
      download(fileName(id, 'csv'), csv(heads, lines.flatMap((line) => [line.x, line.y])));
    };
    return el(
      'span',
      { class: 'exports' },
      button('PNG', picture, { title: 'Save the picture', 'aria-label': `Save the picture of ${title} (PNG)` }),
      button('CSV', data, { title: 'Save the numbers', 'aria-label': `Save the numbers of ${title} (CSV)` }),
    );
  }

  render(width = this.#width): void {
    this.#width = width;
    this.#plot?.destroy();
    const palette = readPalette();
    const lines = this.#spec.lines;
    this.#fillLegend();
    const labels: EndLabel[] =
      lines.length <= 8 && this.#spec.endLabels !== false && width >= roomForLabels
        ? lines.flatMap((line, i) => (line.companionOf ? [] : [{ series: i + 1, text: line.label, colour: line.colour() }]))
        : [];
    const right = labelWidth(labels);
    const inner = Math.max(width - room.left - right, 1);
    const height = this.#spec.equal ? this.#equalHeight(inner) : this.#spec.height;
    const shape = (height - room.top - room.bottom) / inner;
    this.#plot = new uPlot(
      {
        width,
        height,
        padding: [room.top, right, 0, 0],
        legend: { show: false },
        scales: {
          x: {
            time: false,
            distr: this.#spec.logarithmicX ? 3 : 1,
            range: (_u, low, high) => {
              const range = this.#rangeX(low ?? 0, high ?? 1, shape);
              this.#span = range[1] - range[0];
              return range;
            },
          },
          y: {
            distr: this.#spec.logarithmicY ? 3 : 1,
            ...(this.#spec.rangeY ? { range: this.#spec.rangeY } : {}),
            ...(this.#spec.equal ? { range: (_u, _low, high) => this.#equalRangeY(high ?? 0, this.#span * shape) } : {}),
          },
        },
        axes: [
          {
            ...valueAxis(palette, this.#spec.logarithmicX),
            label: this.#spec.xTitle,
            labelFont: plotFont,
            labelSize: 20,
            size: room.bottom - 20,
            space: 70,
            gap: 4,
            ...(this.#spec.counts ? { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] } : {}),
          },
          {
            ...valueAxis(palette, this.#spec.logarithmicY),
            label: this.#spec.yTitle,
            labelFont: plotFont,
            labelSize: 18,
            size: room.left - 18,
            ...(this.#spec.equal ? { space: 44 } : {}),
          },
        ],
        series: [
          {},
          ...lines.map((line): uPlot.Series => ({
            label: line.label,
            stroke: line.colour(),
            width: 1.75,
            pxAlign: 0,
            ...(line.dash ? { dash: line.dash } : {}),
            ...(line.companionOf ? { paths: () => null } : {}),
            points: line.companionOf
              ? { show: !line.hidden, size: 5, width: 1, stroke: line.colour(), fill: palette.paper }
              : { show: this.#spec.points || line.x.length <= 60, size: 5, fill: line.colour() },
          })),
        ],
        cursor: {
          y: false,
          drag: { x: true, y: false, dist: 4 },
          points: { size: 7 },
          dataIdx: (_u, i, _closest, x) => {
            const index = this.#base.nearest(String(i - 1), x);
            return index === null ? null : this.#base.place(String(i - 1), index);
          },
        },
        hooks: {
          draw: [
            (u) => {
              drawEndLabels(u, labels, palette, uPlot.pxRatio);
              this.#spec.annotate?.(u, palette, uPlot.pxRatio);
            },
          ],
          setCursor: [(u) => this.#showValues((u.cursor.left ?? -1) < 0 ? null : u.posToVal(u.cursor.left!, 'x'))],
        },
      },
      [this.#base.times, ...lines.map((line, i) => this.#base.spread(String(i), line.y))],
      this.#frame,
    );
  }

  /** As high as the curves need when their last point is at the right end. */
  #equalHeight(inner: number): number {
    const { x, y } = this.#farthest();
    const wanted = room.top + room.bottom + (inner * y * air.above) / (x * air.beyond);
    return Math.round(Math.max(leastHeight, Math.min(this.#spec.height, wanted)));
  }

  /** With equal axes the range reaches as far as the highest point needs, too. */
  #rangeX(low: number, high: number, shape: number): [number, number] {
    if (!this.#spec.equal || low > this.#base.times[0]!) return [low, high];
    const { x, y } = this.#farthest();
    return [0, Math.max(Math.min(high, x) * air.beyond, high < x ? 0 : (y * air.above) / shape)];
  }

  /** From zero, or as far up as the highest visible point needs: a zoomed range is no longer as high as the curves. */
  #equalRangeY(highest: number, length: number): [number, number] {
    const from = Math.max(0, highest - length / air.beyond);
    return [from, from + length];
  }

  #farthest(): { x: number; y: number } {
    const most = (of: (line: XyLine) => (number | null)[]) =>
      Math.max(...this.#spec.lines.flatMap((line) => of(line).filter((value) => value !== null)));
    return { x: most((line) => line.x), y: most((line) => line.y) };
  }

  #fillLegend(): void {
    this.#legend.replaceChildren();
    this.#values.clear();
    const named = this.#spec.lines.filter((line) => !line.companionOf);
    // Many ordered curves are read by their colours; a list of forty names would be taller than the plot.
    const shown = named.length > 14 ? [named[0]!, named[named.length - 1]!] : named;
    shown.forEach((line, i) => {
      if (shown !== named && i === 1) this.#legend.append(el('li', {}, `… ${named.length} curves …`));
      const value = el('span', { class: 'value' });
      const dash = line.dash ? 'dashed' : 'solid';
      const swatch = el('span', { class: 'swatch-line', style: `border-top: 2.5px ${dash} ${line.colour()}` });
      this.#legend.append(el('li', { 'data-line': line.label }, swatch, el('span', { class: 'name' }, line.label), value));
      this.#values.set(line.label, value);
    });
    for (const { text, colour } of this.#spec.keys ?? []) {
      const swatch = el('span', { class: 'swatch-area', style: `background: ${colour()}` });
      this.#legend.append(el('li', { class: 'key' }, swatch, el('span', { class: 'name' }, text)));
    }
  }

  #showValues(x: number | null): void {
    for (const [label, node] of this.#values) {
      const texts = this.#spec.lines.flatMap((line, i) => {
        if (x === null || (line.label !== label && line.companionOf !== label)) return [];
        const index = this.#base.nearest(String(i), x);
        return index === null ? [] : [this.#spec.describe?.(line, index) ?? formatNumber(line.y[index], 4, true)];
      });
      node.textContent = texts.join(' / ');
    }
  }
}

/** A shared axis needs every curve in ascending order; a charge curve may come in descending order. */
function ascending(line: XyLine): XyLine {
  if (line.x.every((x, i) => i === 0 || x >= line.x[i - 1]!)) return line;
  const order = line.x.map((_, i) => i).sort((a, b) => line.x[a]! - line.x[b]!);
  return { ...line, x: order.map((i) => line.x[i]!), y: order.map((i) => line.y[i] ?? null) };
}
