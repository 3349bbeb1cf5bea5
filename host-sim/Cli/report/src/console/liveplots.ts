import { button, el } from '../dom';
import { listenToKeys } from '../plots/keys';
import { formatTime } from '../time';
import type { Board, LiveEvent, Rows } from './live';
import { LivePanel } from './livepanel';
import { panelSpecs } from './livespec';
import { messageOf, type Server } from './server';
import { TimeView } from './timeview';

/** How much of the past is shown, s of the watch. */
const spans: [name: string, seconds: number][] = [
  ['5 min', 300],
  ['1 h', 3600],
  ['6 h', 21600],
  ['24 h', 86400],
  ['All', Infinity],
];

const mostMarks = 100;
const hint =
  'Drag over a plot to look closer, double click to follow again. By keyboard, with the plots in focus: arrows move the cursor, + and − zoom, Escape follows.';

let chosen = Infinity;

/** The plots of a board, which go on while it tells. */
export class LivePlots {
  readonly element: HTMLElement;
  readonly #panels: LivePanel[];
  readonly #choice = el('div', { class: 'spans', role: 'group', 'aria-label': 'How much of the past is shown' });
  readonly #area = el('div', {
    class: 'live-panels',
    role: 'group',
    tabindex: 0,
    'aria-label': 'Plots. Arrow keys move the cursor, plus and minus zoom, Escape follows what is measured.',
  });
  readonly #note = el('p', { class: 'quiet live-note', role: 'status' }, hint);
  readonly #observer = new ResizeObserver(() => this.#resize());
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #time: TimeView;
  #marks: LiveEvent[] = [];
  #drawing = false;

  /** Measured when it changes and not when something is drawn: whoever asks makes the browser lay everything out. */
  #width = 0;
  #board: Board | null = null;

  constructor(id: number, server: Server) {
    this.#time = new TimeView(
      id,
      server,
      chosen,
      () => this.#changed(),
      (error) => (this.#note.textContent = messageOf(error)),
    );
    const zoom = (from: number, to: number) => this.#time.show(from, to);
    this.#panels = panelSpecs.map((spec, i) => new LivePanel(spec, `live-${id}`, i === panelSpecs.length - 1, zoom));
    for (const [name, seconds] of spans) {
      this.#choice.append(
        button(
          name,
          () => {
            chosen = seconds;
            this.#time.follow(seconds);
          },
          { 'data-seconds': seconds },
        ),
      );
    }
    this.#area.append(...this.#panels.map((panel) => panel.element));
    this.#area.addEventListener('dblclick', () => this.#time.follow());
    const { view, whole } = { view: () => this.#time.view, whole: () => this.#time.whole };
    listenToKeys(this.#area, {
      get view() {
        return view();
      },
      get whole() {
        return whole();
      },
      zoom,
      point: (time) => {
        for (const panel of this.#panels) panel.point(time);
      },
    });
    this.element = el('section', { class: 'block live', 'aria-label': 'Measured' }, this.#choice, this.#area, this.#note);
    this.#press();
    this.#observer.observe(this.#area);
    this.#scheme.addEventListener('change', this.#repaint);
  }

  add(board: Board, rows: Rows): void {
    const boundsChanged = JSON.stringify(board.bounds) !== JSON.stringify(this.#board?.bounds);
    const marks = board.events.filter(isMark);
    this.#board = board;
    if (board.whole) this.#time.begin();
    this.#marks = [...(board.whole ? [] : this.#marks), ...marks].slice(-mostMarks);
    if (this.#time.add(rows) || boundsChanged || marks.length > 0) this.#draw();
  }

  /** Asks for all of the shown time anew. */
  fill(): void {
    this.#time.fill();
  }

  close(): void {
    this.#observer.disconnect();
    this.#scheme.removeEventListener('change', this.#repaint);
    for (const panel of this.#panels) panel.close();
  }

  #changed(): void {
    this.#press();
    const [from, to] = this.#time.view;
    this.#note.textContent = this.#time.isPart ? `Shown are ${formatTime(from)} to ${formatTime(to)}. Double click or Escape follows again.` : hint;
    this.#draw();
  }

  #press(): void {
    for (const one of this.#choice.querySelectorAll('button')) {
      one.setAttribute('aria-pressed', String(!this.#time.isPart && Number(one.dataset.seconds) === chosen));
    }
  }

  #draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      const board = this.#board;
      if (!board || this.#time.rows.time.length === 0 || !this.element.isConnected) return;
      const { rows, view } = this.#time;
      for (const panel of this.#panels) panel.draw(rows, view, board.bounds, this.#marks, this.#width);
    });
  }

  #resize(): void {
    this.#width = this.#area.clientWidth;
    for (const panel of this.#panels) panel.resize(this.#width);
    this.#draw();
  }

  readonly #repaint = () => {
    for (const panel of this.#panels) panel.close();
    this.#draw();
  };
}

function isMark(event: LiveEvent): boolean {
  return event.time !== null && (event.tone === 'trip' || (event.tone === 'link' && /open now|: lost/.test(event.text)));
}
