import { button, el, section } from '../dom';
import { EventList } from './events';
import { EyePanel } from './eye';
import { LivePlots } from './liveplots';
import type { Board, Setup } from './live';
import { OpenButton } from './openbutton';
import { ProfilePanel } from './profile';
import type { Server } from './server';
import { lookOf, lookShape, titleOf } from './shape';
import { shortName } from './cards';
import { SimulationPanel } from './simulation';
import { Tiles } from './tiles';
import { TripList } from './trips';

/** One board: how it is, what to do about it, what it measures, and what has happened. */
export class BoardView {
  readonly id: number;
  readonly element: HTMLElement;
  readonly #banner = el('div', { class: 'banner' });
  readonly #raised = el('ul', { class: 'raised' });
  readonly #tiles = new Tiles();
  readonly #eye = new EyePanel();
  readonly #plots: LivePlots;
  readonly #events = new EventList();
  readonly #trips: TripList;
  readonly #simulation: SimulationPanel | null;
  readonly #clock: ReturnType<typeof setInterval>;
  #board: Board;
  #shown = '';

  constructor(board: Board, server: Server, setup: Setup) {
    this.id = board.id;
    this.#board = board;
    this.#plots = new LivePlots(board.id, server);
    this.#trips = new TripList(board.id, server);
    this.#simulation = board.simulation ? new SimulationPanel(board.id, board.simulation.speed, server, setup) : null;
    const open = new OpenButton(board.id, server);
    const remove = button('Watch no more', () => void server.remove(board.id), { class: 'plain' });
    this.element = el(
      'article',
      { 'aria-label': shortName(board.name) },
      el('div', { class: 'block state' }, this.#banner, open.element),
      this.#raised,
      this.#tiles.element,
      this.#eye.element,
      this.#simulation?.element,
      this.#plots.element,
      el('div', { class: 'pair' }, section('Trips', 'trips', this.#trips.element), section('Events', 'events', this.#events.element)),
      new ProfilePanel(board.id, shortName(board.name), server).element,
      el('p', { class: 'remove' }, remove),
    );
    this.update({ ...board, whole: true });
    this.#clock = setInterval(() => this.#state(), 1000);
  }

  /** To be called once it is in the page. */
  ready(): void {
    this.#plots.fill();
  }

  update(board: Board): void {
    this.#board = board;
    this.#state();
    this.#tiles.update(board);
    this.#eye.update(board);
    this.#plots.add(board, board.rows);
    this.#events.add(board.events, board.whole);
    this.#trips.update(board.trips);
    if (board.simulation) this.#simulation?.update(board.simulation);
  }

  close(): void {
    clearInterval(this.#clock);
    this.#plots.close();
  }

  #state(): void {
    const board = this.#board;
    const look = lookOf(board);
    const words = board.causeWords ?? board.words;
    const since = board.link === 'live' ? '' : `${board.link === 'lost' ? 'Since' : 'Looking since'} ${clock(board.since)}. ${board.reason}`;
    const before = board.link === 'lost' && board.words ? `It was last heard as: ${board.words.title}.` : '';
    const guards = board.profile ? `guards ${board.profile} ${board.hash}` : 'guards nothing';
    const lines = board.link === 'live' ? [words?.meaning ?? '', words?.toDo ?? ''] : [since, before];
    const text = [look, titleOf(board), guards, ...lines, ...(board.raised ?? []).map((one) => one.title)].join('\n');
    if (text === this.#shown) return;
    this.#shown = text;
    this.element.querySelector('.state')?.setAttribute('data-look', look);
    this.#banner.replaceChildren(
      lookShape(look),
      el(
        'div',
        { role: 'status' },
        el('h2', {}, titleOf(board)),
        el('p', {}, lines[0]),
        el('p', { class: 'to-do' }, lines[1]),
        el('p', { class: 'quiet' }, `${board.name}, ${guards}`),
      ),
    );
    this.#raised.replaceChildren(
      ...(board.link === 'live' ? (board.raised ?? []) : []).map((one) =>
        el('li', {}, el('strong', {}, `! ${one.title}.`), ` ${one.meaning} ${one.toDo}`),
      ),
    );
  }
}

function clock(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString('en-GB');
}
