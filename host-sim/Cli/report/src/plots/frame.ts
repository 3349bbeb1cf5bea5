import type { Palette } from '../palette';
import { plotFont } from './paint';
import type { Scale } from './scale';
import { px, shape } from './svg';

/** Room around the drawing, px. */
const room = { left: 66, right: 14, top: 8, bottom: 46 };
/** Labels side by side and labels above each other need so much room, px. */
const labelRoom = { x: 62, y: 36 };
/** Room for words at the left, px a letter and at most. */
const letter = 6.6;
const mostLeft = 170;

/** Two axes with their grid; what is drawn into it goes by shares of its width and height, from the lower left corner. */
export class Frame {
  readonly svg: SVGElement;
  readonly palette: Palette;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly #marks: SVGElement;

  constructor(width: number, height: number, x: Scale, y: Scale, palette: Palette) {
    const labels = y.ticks(height - room.top - room.bottom, labelRoom.y);
    const longest = Math.max(0, ...labels.map(({ text }) => text.length));
    this.palette = palette;
    this.left = Math.min(mostLeft, Math.max(room.left, longest * letter + 36));
    this.width = Math.max(1, width - this.left - room.right);
    this.height = height - room.top - room.bottom;
    this.svg = shape('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', style: `font: ${plotFont}` });
    this.#marks = shape('g', {});
    const grid = shape('g', { stroke: palette.grid });
    const text = shape('g', { fill: palette.axis });
    for (const { at, text: label } of x.ticks(this.width, labelRoom.x)) {
      grid.append(shape('path', { d: `M${px(this.x(at))} ${room.top}v${this.height}` }));
      text.append(shape('text', { x: px(this.x(at)), y: height - 30, 'text-anchor': 'middle' }, shortened(label, this.width / 5)));
    }
    for (const { at, text: label } of labels) {
      grid.append(shape('path', { d: `M${this.left} ${px(this.y(at))}h${this.width}` }));
      text.append(shape('text', { x: this.left - 7, y: px(this.y(at) + 4), 'text-anchor': 'end' }, shortened(label, mostLeft - 36)));
    }
    const middle = room.top + this.height / 2;
    text.append(shape('text', { x: px(this.left + this.width / 2), y: height - 8, 'text-anchor': 'middle' }, x.title));
    text.append(shape('text', { x: 14, y: middle, 'text-anchor': 'middle', transform: `rotate(-90 14 ${middle})` }, y.title));
    const border = { x: this.left, y: room.top, width: this.width, height: this.height, fill: 'none', stroke: palette.axis };
    this.svg.append(grid, this.#marks, shape('rect', border), text);
  }

  /** Across, px from the left edge of the drawing. */
  x(share: number): number {
    return this.left + share * this.width;
  }

  /** Down, px from the upper edge of the drawing. */
  y(share: number): number {
    return room.top + (1 - share) * this.height;
  }

  /** Adds something to the drawing, over what is there. */
  add(tag: string, attributes: Record<string, string | number>, text?: string): SVGElement {
    const node = shape(tag, attributes, text);
    this.#marks.append(node);
    return node;
  }

  /** Adds a rectangle between two corners. */
  box(left: number, bottom: number, right: number, top: number, attributes: Record<string, string | number>): SVGElement {
    const width = this.x(right) - this.x(left);
    const height = this.y(bottom) - this.y(top);
    return this.add('rect', { x: px(this.x(left)), y: px(this.y(top)), width: px(width), height: px(height), ...attributes });
  }

  /** A line through points. */
  path(points: [number, number][]): string {
    return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(this.x(x))} ${px(this.y(y))}`).join('');
  }

  /** An area between two lines. */
  area(above: [number, number][], below: [number, number][]): string {
    return `${this.path([...above, ...below.toReversed()])}Z`;
  }

  /** Adds points, all in one colour. */
  dots(points: [number, number][], radius: number, colour: string, opacity: number): void {
    const d = points.map(([x, y]) => `M${px(this.x(x))} ${px(this.y(y))}h0`).join('');
    this.add('path', { d, stroke: colour, 'stroke-width': 2 * radius, 'stroke-linecap': 'round', 'stroke-opacity': opacity, fill: 'none' });
  }
}

function shortened(text: string, width: number): string {
  const most = Math.max(4, Math.floor(width / letter));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
