import { el } from '../dom';

/** A labelled list to choose from, as the browser has it. */
export class Choice {
  readonly element: HTMLLabelElement;
  readonly #select = el('select');

  /** The label may be short where it stands; a screen reader is told all of it. */
  constructor(label: string, names: string[], chosen: number, changed: () => void, spoken = label) {
    this.#select.setAttribute('aria-label', spoken);
    names.forEach((name, i) => this.#select.append(el('option', { value: i }, name)));
    this.#select.value = String(chosen);
    this.#select.addEventListener('change', changed);
    this.element = el('label', { class: 'choice' }, el('span', {}, label), this.#select);
  }

  /** Which is chosen, from 0. */
  get value(): number {
    return Number(this.#select.value);
  }
}
