import { el } from '../dom';
import type { Rendered } from './rendering';

interface Plot extends Rendered {
  readonly element: HTMLElement;
}

const gap = 16;
const narrowest = 480;

/** Plots and whatever belongs to them, beside each other where the page is wide enough, each column from top to bottom. */
export class Columns implements Plot {
  readonly element: HTMLElement;
  readonly #columns: (Plot | HTMLElement)[][];

  constructor(...columns: (Plot | HTMLElement)[][]) {
    this.#columns = columns;
    const boxes = this.#columns.map((column) => el('div', { class: 'column' }, ...column.map((part) => ('render' in part ? part.element : part))));
    this.element = el('div', { class: 'plot-columns' }, ...boxes);
  }

  render(width: number): void {
    const count = this.#columns.length;
    const beside = (width - gap * (count - 1)) / count >= narrowest;
    this.element.classList.toggle('beside', beside);
    const each = beside ? Math.floor((width - gap * (count - 1)) / count) : width;
    for (const part of this.#columns.flat()) if ('render' in part) part.render(each);
  }
}
