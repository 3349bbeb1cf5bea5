import { BoardView } from './console/boardview';
import { Cards } from './console/cards';
import { addForm } from './console/add';
import { Recordings } from './console/recordings';
import { Server } from './console/server';
import type { Board, Message, Setup } from './console/live';
import { el } from './dom';
import { openPage } from './open';

/** How long the page believes in a console that says nothing, ms: it says something every second. */
const patience = 3500;

function build(setup: Setup, root: HTMLElement): void {
  document.title = 'SSBms console';
  const server = new Server(setup.token);
  const boards = new Map<number, Board>();
  let view: BoardView | null = null;
  const lost = el('p', { class: 'console-lost', role: 'alert', hidden: true });
  const place = el('div', { class: 'console-board' });
  const empty = el('p', { class: 'block quiet' }, 'No board is watched yet. Choose an experiment or a port above.');
  const cards = new Cards((id) => show(id));
  const recordings = new Recordings(setup, server);
  root.classList.add('console');
  root.append(
    el('header', { class: 'console-head' }, el('h1', {}, 'SSBms console'), addForm(setup, server, (id) => cards.want(id))),
    lost,
    cards.element,
    place,
    recordings.element,
    el('footer', { class: 'quiet console-foot' }, `ssbms ${setup.version}`),
  );
  place.append(empty);

  function show(id: number | null): void {
    const board = id === null ? undefined : boards.get(id);
    if (view && view.id === id) return;
    view?.close();
    view = board ? new BoardView(board, server, setup) : null;
    place.replaceChildren(view?.element ?? empty);
    view?.ready();
  }

  function take(message: Message): void {
    for (const board of message.boards) {
      const known = boards.get(board.id);
      const events = board.whole || !known ? board.events : [...known.events, ...board.events].slice(-200);
      boards.set(board.id, { ...board, events });
      if (view?.id === board.id) view.update(board);
    }
    for (const id of [...boards.keys()]) if (!message.ids.includes(id)) boards.delete(id);
    if (message.recordings) recordings.update(message.recordings);
    const all = message.ids.map((id) => boards.get(id)).filter((board) => board !== undefined);
    show(cards.update(all));
  }

  let heard = Date.now();
  let gone = false;
  server.listen((message) => {
    heard = Date.now();
    // After a silence the first message of a new line tells everything anew.
    gone = false;
    lost.hidden = true;
    take(message);
  });
  setInterval(() => {
    if (gone || Date.now() - heard < patience) return;
    gone = true;
    lost.hidden = false;
    lost.textContent = `ssbms is not reached since ${new Date(heard).toLocaleTimeString('en-GB')}. What stands here is old.`;
  }, 500);
}

openPage<Setup>('console', build);
