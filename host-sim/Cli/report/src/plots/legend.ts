import { el } from '../dom';
import { formatNumber } from '../format';
import type { Palette } from '../palette';
import type { Line, PanelSpec } from './spec';
import type { TimeBase } from './timebase';

interface Entry {
  lines: Line[];
  value: HTMLElement;
}

/** Names the lines of a panel and shows their values under the cursor. */
export class Legend {
  readonly element: HTMLElement;
  readonly #entries: Entry[] = [];
  readonly #base: TimeBase;

  constructor(spec: PanelSpec, lines: Line[], base: TimeBase, palette: Palette) {
    this.#base = base;
    this.element = el('ul', { class: 'legend' });
    const order = { main: 0, unguarded: 1, limit: 3 };
    const rank = (line: Line) => (line.points ? 2 : order[line.role]);
    const ordered = [...lines].sort((a, b) => rank(a) - rank(b));
    const groups = new Map<string, Line[]>();
    for (const line of ordered) {
      const key = line.group ?? line.label;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
    for (const [label, members] of groups) {
      const value = el('span', { class: 'value' });
      const filled = spec.band && members.some((line) => spec.lines.indexOf(line) === spec.band?.upper);
      const swatch = swatchOf(members[0]!, palette, filled ? palette[spec.band!.fill] : undefined);
      this.element.append(el('li', { 'data-line': label }, swatch, el('span', { class: 'name' }, label), value));
      this.#entries.push({ lines: members, value });
    }
  }

  /** Shows the values at a time; none when the cursor is elsewhere. */
  show(time: number | null, visibleSpan: number): void {
    for (const entry of this.#entries) {
      const texts = time === null ? [] : entry.lines.map((line) => this.#valueAt(line, time, visibleSpan));
      entry.value.textContent = texts
        .filter((text) => text !== '')
        .reverse()
        .join(' / ');
    }
  }

  #valueAt(line: Line, time: number, visibleSpan: number): string {
    const index = this.#base.nearest(line.source, time);
    const place = index === null ? null : this.#base.place(line.source, index);
    if (index === null || place === null) return '';
    // A measurement that was made now and then has no value in between.
    if (line.points && Math.abs(this.#base.times[place]! - time) > 0.01 * visibleSpan) return '';
    const value = line.values[index] ?? null;
    if (value === null) return '–';
    const remark = line.remark?.(index);
    return formatNumber(value, 4, true) + (remark ? ` (${remark})` : '');
  }
}

function swatchOf(line: Line, palette: Palette, fill: string | undefined): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 10');
  svg.setAttribute('class', 'swatch');
  svg.setAttribute('aria-hidden', 'true');
  const shape = (name: string, attributes: Record<string, string>) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    svg.append(node);
  };
  const stroke = palette[line.colour];
  if (line.points) {
    shape('circle', { cx: '12', cy: '5', r: '3', fill: stroke });
    return svg;
  }
  const below = line.fillBelow ? palette[line.fillBelow] : undefined;
  if (fill) shape('rect', { x: '0', y: '0', width: '24', height: '10', fill });
  if (below) shape('rect', { x: '0', y: '3', width: '24', height: '7', fill: below });
  const y = fill ? '0.5' : below ? '2' : '5';
  const width = String(line.role === 'limit' ? 1.25 : 2.25);
  const dash = line.dash?.map((part) => part * 0.75).join(' ') ?? '';
  shape('line', { x1: '0', x2: '24', y1: y, y2: y, stroke, 'stroke-width': width, 'stroke-dasharray': dash });
  if (fill) shape('line', { x1: '0', x2: '24', y1: '9.5', y2: '9.5', stroke, 'stroke-width': width });
  return svg;
}
