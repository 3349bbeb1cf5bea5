import { button, el } from '../dom';
import type { Recording } from './live';
import type { Server } from './server';
import { lookShape, type Look } from './shape';

const looks: Record<Recording['state'], [look: Look, words: string]> = {
  waits: ['moving', 'Waits for its turn'],
  runs: ['moving', 'Is being replayed'],
  passed: ['closed', 'Nothing trips'],
  wouldtrip: ['tripped', 'The guard would trip'],
  refused: ['open', 'The guard would not have closed'],
};

/** The recordings of this start, the newest first, each with what the guard would have done. */
export class RecordingList {
  readonly element = el('ul', { class: 'recording-list', 'aria-label': 'Recordings that were replayed' });
  readonly #server: Server;
  readonly #rows = new Map<number, { row: HTMLElement; text: string }>();

  constructor(server: Server) {
    this.#server = server;
  }

  update(recordings: Recording[]): void {
    for (const [id, { row }] of this.#rows) {
      if (recordings.some((recording) => recording.id === id)) continue;
      row.remove();
      this.#rows.delete(id);
    }
    for (const recording of recordings) {
      const text = JSON.stringify(recording);
      const known = this.#rows.get(recording.id);
      if (known?.text === text) continue;
      const row = known?.row ?? el('li', { class: 'recording' });
      if (!known) this.element.prepend(row);
      row.replaceChildren(...this.#content(recording));
      row.dataset.state = recording.state;
      this.#rows.set(recording.id, { row, text });
    }
  }

  #content(recording: Recording): Node[] {
    const [look, words] = looks[recording.state];
    const isOver = recording.verdict !== '';
    const busy = el('progress', { max: 100, value: recording.percent, 'aria-label': `Share of ${recording.name} that is replayed` });
    const page = el(
      'a',
      { href: `/recordings/${recording.id}`, target: '_blank', rel: 'noopener', 'aria-label': `Open the page of ${recording.name}` },
      'Open its page',
    );
    const remove = button('Take away', () => void this.#server.removeRecording(recording.id), {
      class: 'plain',
      'aria-label': `Take ${recording.name} away`,
    });
    return [
      lookShape(look),
      el(
        'div',
        {},
        el('h3', {}, recording.name, el('span', { class: 'quiet' }, ` ${words}, by ${recording.guard}`)),
        isOver ? el('p', {}, recording.verdict) : busy,
        isOver && el('p', { class: 'recording-links' }, page, remove),
      ),
    ];
  }
}
