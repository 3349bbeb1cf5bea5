import { el, section } from '../dom';
import { formatFixed } from '../format';
import { formatTime } from '../time';
import type { Board, Eye } from './live';

/** The lithium interface as the board's impedance channel sees it: whether it sees, the contact, what takes it and what to do. */
export class EyePanel {
  readonly #facts = el('dl', { class: 'eye-facts' });
  readonly #advice = el('p', { class: 'eye-advice', role: 'status' });
  readonly element = section('Lithium interface', 'eye', this.#facts, this.#advice);
  #shown = '';

  update({ eye, link }: Board): void {
    this.element.hidden = !eye || link !== 'live';
    const text = JSON.stringify(eye);
    if (!eye || text === this.#shown) return;
    this.#shown = text;
    this.element.dataset.lost = String(eye.cause !== undefined);
    this.#facts.replaceChildren(...facts(eye).map(([name, value, more]) => fact(name, value, more)));
    this.#advice.textContent = eye.advice ? `${eye.advice.charAt(0).toUpperCase()}${eye.advice.slice(1)}.` : '';
  }
}

function facts(eye: Eye): [name: string, value: string, more: string][] {
  const sees = eye.state === 'good' || eye.state === 'weak';
  const all: [string, string, string][] = [['Eye', ...sight(eye)]];
  if (sees) all.push(['Contact', formatFixed(eye.contact, 2), `at least ${formatFixed(eye.atLeast, 2)}`]);
  if (eye.cause) all.push(['Contact is lost to', eye.cause, eye.next ? `next to it ${eye.next}` : '']);
  if (eye.remaining !== null) {
    all.push(['Can still be stripped', `${formatFixed(eye.remaining, 3)} mAh/cm²`, `± ${formatFixed(eye.spread, 3)}`]);
  }
  return all;
}

function sight(eye: Eye): [value: string, more: string] {
  switch (eye.state) {
    case 'good':
      return ['sees well', ''];
    case 'weak':
      return ['sees weakly', `contact below ${formatFixed(eye.visible, 2)} in time`];
    case 'blind':
      return ['blind', `for ${formatTime(eye.age)}`];
    default:
      return ['nothing seen yet', ''];
  }
}

function fact(name: string, value: string, more: string): HTMLElement {
  return el('div', {}, el('dt', {}, name), el('dd', {}, value), el('dd', { class: 'quiet' }, more));
}
