import { button, el } from '../dom';
import { formatFixed } from '../format';
import { newest, type Board } from './live';
import { lookOf, lookShape, titleOf } from './shape';

/** All boards, one small card each; the chosen one is shown below. */
export class Cards {
  readonly element = el('nav', { class: 'cards', 'aria-label': 'Boards' });
  readonly #choose: (id: number) => void;
  readonly #cards = new Map<number, { card: HTMLButtonElement; text: string }>();
  readonly #values = new Map<number, string>();
  #chosen: number | null = null;
  #wanted: number | null = null;

  constructor(choose: (id: number) => void) {
    this.#choose = choose;
  }

  /** Chooses a board as soon as it is there. */
  want(id: number): void {
    this.#wanted = id;
  }

  /** Shows what is new; returns which board is chosen. */
  update(boards: Board[]): number | null {
    for (const board of boards) this.#update(board);
    for (const [id, { card }] of this.#cards) {
      if (boards.some((board) => board.id === id)) continue;
      card.remove();
      this.#cards.delete(id);
    }
    if (this.#wanted !== null && this.#cards.has(this.#wanted)) this.#chosen = this.#wanted;
    if (this.#chosen === this.#wanted) this.#wanted = null;
    if (this.#chosen === null || !this.#cards.has(this.#chosen)) this.#chosen = boards[0]?.id ?? null;
    for (const [id, { card }] of this.#cards) card.setAttribute('aria-pressed', String(id === this.#chosen));
    this.element.hidden = boards.length === 0;
    return this.#chosen;
  }

  #update(board: Board): void {
    let entry = this.#cards.get(board.id);
    if (!entry) {
      const card = button('', () => {
        this.#chosen = board.id;
        this.#choose(board.id);
        for (const [id, other] of this.#cards) other.card.setAttribute('aria-pressed', String(id === board.id));
      });
      entry = { card, text: '' };
      this.#cards.set(board.id, entry);
      this.element.append(card);
    }
    if (board.rows.time.length > 0) {
      const voltage = newest(board.rows, 'voltage');
      const pressure = newest(board.rows, 'pressure');
      const values = [voltage === null ? '' : `${formatFixed(voltage, 3)} V`, pressure === null ? '' : `${formatFixed(pressure, 2)} MPa`];
      this.#values.set(board.id, values.filter(Boolean).join(', '));
    }
    const look = lookOf(board);
    const values = board.link === 'live' ? (this.#values.get(board.id) ?? '') : '';
    const text = [look, shortName(board.name), titleOf(board), values].join('\n');
    if (text === entry.text) return;
    entry.text = text;
    entry.card.className = `card card-${look}`;
    entry.card.replaceChildren(
      lookShape(look),
      el('span', { class: 'card-name' }, shortName(board.name)),
      el('span', { class: 'card-state' }, titleOf(board)),
      el('span', { class: 'card-values' }, values),
    );
  }
}

/** A name without the folders in front of it. */
export function shortName(name: string): string {
  const simulated = name.startsWith('sim:');
  const file = simulated ? name.slice(name.lastIndexOf('/') + 1).replace(/^sim:/, '').replace(/\.yaml/, '') : name;
  return simulated ? `${file} (simulated)` : file;
}
