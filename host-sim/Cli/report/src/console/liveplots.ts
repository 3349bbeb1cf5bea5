import { button, el } from '../dom';
import { channels, type Board, type LiveEvent, type Rows } from './live';
import { LivePanel, panelSpecs } from './livepanel';
import { messageOf, type Server } from './server';

/** How much of the past is shown, s of the watch. */
const spans: [name: string, seconds: number][] = [
  ['5 min', 300],
  ['1 h', 3600],
  ['6 h', 21600],
  ['24 h', 86400],
  ['All', Infinity],
];

/** More rows than this are thinned by the console again: no screen has more columns. */
const mostRows = 2600;
const mostMarks = 100;

let chosen = Infinity;

/** The plots of a board, which go on while it tells. */
export class LivePlots {
  readonly element: HTMLElement;
  readonly #id: number;
  readonly #server: Server;
  readonly #panels: LivePanel[];
  readonly #area = el('div', { class: 'live-panels' });
  readonly #note = el('p', { class: 'quiet', role: 'status' });
  readonly #observer = new ResizeObserver(() => this.#resize());
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  #rows = emptyRows();
  #marks: LiveEvent[] = [];
  #asked = false;
  #drawing = false;
  #board: Board | null = null;

  constructor(id: number, server: Server) {
    this.#id = id;
    this.#server = server;
    this.#panels = panelSpecs.map((spec, i) => new LivePanel(spec, `live-${id}`, i === panelSpecs.length - 1));
    const choice = el('div', { class: 'spans', role: 'group', 'aria-label': 'How much of the past is shown' });
    for (const [name, seconds] of spans) {
      const one = button(name, () => {
        chosen = seconds;
        for (const other of choice.children) other.setAttribute('aria-pressed', String(other === one));
        this.fill();
      });
      one.setAttribute('aria-pressed', String(seconds === chosen));
      choice.append(one);
    }
    this.#area.append(...this.#panels.map((panel) => panel.element));
    this.element = el('section', { class: 'block live', 'aria-label': 'Measured' }, choice, this.#area, this.#note);
    this.#observer.observe(this.#area);
    this.#scheme.addEventListener('change', this.#repaint);
  }

  add(board: Board, rows: Rows): void {
    this.#board = board;
    this.#marks = [...(board.whole ? [] : this.#marks), ...board.events.filter(isMark)].slice(-mostMarks);
    append(this.#rows, rows);
    const from = this.#from();
    const first = this.#rows.time.findIndex((time) => time >= from);
    // Cut off now and then: every cut copies all that is left.
    if (first > 200) for (const key of ['time', ...channels] as const) this.#rows[key].splice(0, first);
    if (this.#rows.time.length > mostRows) this.fill();
    this.#draw();
  }

  /** Asks for all of the chosen time anew. */
  fill(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#server
      .history(this.#id, Number.isFinite(chosen) ? this.#from() : -1e12)
      .then((rows) => {
        // What was told meanwhile follows.
        const last = rows.time.at(-1) ?? -Infinity;
        const place = this.#rows.time.findIndex((time) => time > last);
        const fresh = emptyRows();
        if (place >= 0) for (const key of ['time', ...channels] as const) fresh[key] = this.#rows[key].slice(place) as never;
        append(rows, fresh);
        this.#rows = rows;
        this.#note.textContent = '';
        this.#draw();
      })
      .catch((error: unknown) => (this.#note.textContent = messageOf(error)))
      .finally(() => (this.#asked = false));
  }

  close(): void {
    this.#observer.disconnect();
    this.#scheme.removeEventListener('change', this.#repaint);
    for (const panel of this.#panels) panel.close();
  }

  #from(): number {
    return (this.#rows.time.at(-1) ?? 0) - chosen;
  }

  #draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      const board = this.#board;
      if (!board || this.#rows.time.length === 0 || !this.element.isConnected) return;
      const to = this.#rows.time.at(-1)!;
      const from = Math.max(this.#rows.time[0]!, to - chosen);
      for (const panel of this.#panels) panel.draw(this.#rows, [from, Math.max(to, from + 10)], board.bounds, this.#marks, this.#area.clientWidth);
    });
  }

  #resize(): void {
    for (const panel of this.#panels) panel.resize(this.#area.clientWidth);
  }

  readonly #repaint = () => {
    for (const panel of this.#panels) panel.close();
    this.#draw();
  };
}

function isMark(event: LiveEvent): boolean {
  return event.time !== null && (event.tone === 'trip' || (event.tone === 'link' && /open now|: lost/.test(event.text)));
}

export function emptyRows(): Rows {
  return { time: [], ...Object.fromEntries(channels.map((channel) => [channel, []])) } as unknown as Rows;
}

function append(rows: Rows, fresh: Rows): void {
  const last = rows.time.at(-1) ?? -Infinity;
  for (let i = 0; i < fresh.time.length; i++) {
    if (fresh.time[i]! <= last) continue;
    rows.time.push(fresh.time[i]!);
    for (const channel of channels) rows[channel].push(fresh[channel][i] ?? null);
  }
}
