import { button, el } from '../dom';
import { readPalette } from '../palette';
import { download, fileName } from './download';
import { Frame } from './frame';
import type { Rendered } from './rendering';
import type { Scale } from './scale';
import { px, shape } from './svg';

/** A part of a drawing that can be pointed at, in shares of its width and height, and what is to be read there. */
export interface Spot {
  left: number;
  right: number;
  bottom: number;
  top: number;
  text: string;
}

/** An entry of the legend. */
export interface Key {
  text: string;
  colour: () => string;
  /** Written on the colour. */
  letter?: string;
  /** A line instead of an area. */
  dash?: string;
}

/** What a chart shows. */
export interface Picture {
  x: Scale;
  y: Scale;
  keys: Key[];
  /** Instead of keys: a scale of colours. */
  legend?: () => HTMLElement;
  note?: string;
  spots: Spot[];
  draw(frame: Frame): void;
}

const hint = 'Point at the plot, or move with the arrow keys, to read its numbers.';

/** A drawing with a title, a legend and a line that says what is pointed at. What it shows can be changed. */
export class Chart implements Rendered {
  readonly element: HTMLElement;
  readonly #id: string;
  readonly #title = el('h3');
  readonly #legend = el('ul', { class: 'legend' });
  readonly #place = el('div', { class: 'plot' });
  readonly #read = el('p', { class: 'readable', 'aria-live': 'polite' }, hint);
  readonly #note = el('p', { class: 'quiet' });
  readonly #height: number;
  #picture: Picture | null = null;
  #frame: Frame | null = null;
  #width = 0;
  #spot = -1;
  #mark: SVGElement | null = null;

  constructor(id: string, height: number, ...choices: HTMLElement[]) {
    this.#id = id;
    this.#height = height;
    const save = button('SVG', () => this.#save(), { title: 'Save the drawing' });
    this.element = el(
      'div',
      { class: 'panel xy chart', 'data-panel': id, tabindex: 0, role: 'group' },
      el('div', { class: 'panel-head' }, this.#title, ...choices, this.#legend, el('span', { class: 'exports' }, save)),
      this.#place,
      this.#read,
      this.#note,
    );
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.#place.addEventListener('pointermove', (event) => this.#point(event));
    this.#place.addEventListener('pointerleave', () => this.#select(-1));
  }

  /** Shows something else. */
  show(title: string, picture: Picture): void {
    this.#picture = picture;
    this.#spot = -1;
    this.#title.textContent = title;
    this.#note.textContent = picture.note ?? '';
    this.#note.hidden = !picture.note;
    this.element.setAttribute('aria-label', `${title}. Arrow keys move through its numbers.`);
    this.element.querySelector('.exports button')?.setAttribute('aria-label', `Save the drawing of ${title} (SVG)`);
    this.render();
  }

  render(width = this.#width): void {
    this.#width = width;
    if (!this.#picture || width <= 0) return;
    const { x, y, keys, legend } = this.#picture;
    this.#frame = new Frame(width, this.#height, x, y, readPalette());
    this.#picture.draw(this.#frame);
    this.#place.replaceChildren(this.#frame.svg);
    this.#mark = null;
    this.#legend.replaceChildren(...(legend ? [el('li', {}, legend())] : keys.map(keyEntry)));
    this.#select(this.#spot);
  }

  #select(spot: number): void {
    this.#spot = spot;
    this.#mark?.remove();
    this.#mark = null;
    const found = this.#picture?.spots[spot];
    this.#read.textContent = found?.text ?? hint;
    this.#read.classList.toggle('idle', !found);
    if (!found || !this.#frame) return;
    const frame = this.#frame;
    const outline = (stroke: string, width: number) =>
      frame.box(found.left, found.bottom, found.right, found.top, { fill: 'none', stroke, 'stroke-width': width });
    this.#mark = shape('g', {});
    this.#mark.append(outline(frame.palette.paper, 4), outline(frame.palette.text, 2));
    frame.svg.append(this.#mark);
  }

  #point(event: PointerEvent): void {
    const frame = this.#frame;
    if (!frame) return;
    const area = frame.svg.getBoundingClientRect();
    const x = (event.clientX - area.left - frame.left) / frame.width;
    const y = (frame.y(0) - (event.clientY - area.top)) / frame.height;
    const found = this.#picture!.spots.findIndex((spot) => x >= spot.left && x < spot.right && y >= spot.bottom && y <= spot.top);
    if (found !== this.#spot) this.#select(found);
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.element || event.ctrlKey || event.metaKey || event.altKey) return;
    const directions: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowDown: [0, -1],
      ArrowUp: [0, 1],
    };
    const direction = directions[event.key];
    if (!direction) {
      if (event.key === 'Escape') this.#select(-1);
      return;
    }
    event.preventDefault();
    const spots = this.#picture?.spots ?? [];
    const now = spots[this.#spot];
    if (now) this.#select(nextSpot(spots, now, direction) ?? this.#spot);
    else if (spots.length > 0) this.#select(0);
  }

  #save(): void {
    if (!this.#frame || !this.#picture) return;
    const { svg, palette } = this.#frame;
    const drawing = svg.cloneNode(true) as SVGElement;
    const width = Number(drawing.getAttribute('width'));
    const entries = this.#picture.keys.map(({ text, colour, letter }) => ({ text: letter ? `${letter}: ${text}` : text, colour: colour() }));
    const top = 26 + 18 * entries.length;
    const height = this.#height + top;
    for (const [name, value] of Object.entries({ xmlns: 'http://www.w3.org/2000/svg', height, viewBox: `0 ${-top} ${width} ${height}` })) {
      drawing.setAttribute(name, String(value));
    }
    drawing.prepend(shape('rect', { x: 0, y: -top, width, height, fill: palette.paper }));
    drawing.append(shape('text', { x: 10, y: 18 - top, fill: palette.text, 'font-weight': 700 }, this.#title.textContent ?? ''));
    entries.forEach(({ text, colour }, i) => {
      drawing.append(
        shape('rect', { x: 10, y: px(28 + 18 * i - top), width: 24, height: 10, fill: colour }),
        shape('text', { x: 42, y: px(37 + 18 * i - top), fill: palette.muted }, text),
      );
    });
    download(fileName(this.#id, 'svg'), new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' }));
  }
}

function keyEntry({ text, colour, letter, dash }: Key): HTMLElement {
  const swatch =
    dash === undefined
      ? el('span', { class: 'swatch-box', style: `background: ${colour()}; color: ${inkOn(colour())}`, 'aria-hidden': 'true' }, letter ?? '')
      : el('span', { class: 'swatch-line', style: `border-top: 2.5px ${dash} ${colour()}` });
  return el('li', { class: 'key' }, swatch, el('span', { class: 'name' }, text));
}

/** Black or white, whichever is read more easily on a colour. */
export function inkOn(colour: string): string {
  const parts = colour.startsWith('#')
    ? [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
    : (colour.match(/\d+/g) ?? ['128', '128', '128']).map(Number);
  const linear = parts.map((part) => ((part ?? 0) / 255) ** 2.2);
  const bright = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  return bright > 0.18 ? '#000000' : '#ffffff';
}

/** The nearest spot in a direction; one that lies aside is farther than it is. */
function nextSpot(spots: Spot[], now: Spot, [right, up]: [number, number]): number | null {
  const x = (spot: Spot) => (spot.left + spot.right) / 2;
  const y = (spot: Spot) => (spot.bottom + spot.top) / 2;
  let best: number | null = null;
  let least = Infinity;
  spots.forEach((spot, i) => {
    const along = (x(spot) - x(now)) * right + (y(spot) - y(now)) * up;
    const aside = Math.abs((x(spot) - x(now)) * up) + Math.abs((y(spot) - y(now)) * right);
    if (along < 1e-6 || along + 4 * aside >= least) return;
    least = along + 4 * aside;
    best = i;
  });
  return best;
}
