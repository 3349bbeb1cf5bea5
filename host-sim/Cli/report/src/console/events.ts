import { el, scrollArea } from '../dom';
import { formatTime } from '../time';
import type { LiveEvent } from './live';

const most = 200;
const signs = { plain: '·', warning: '!', trip: '▲', link: '⇄' } as const;

/** What has happened, the newest first. */
export class EventList {
  readonly #list = el('ol', { class: 'log-list', reversed: true });
  readonly element = scrollArea('Events', this.#list, 'log-area');

  add(events: LiveEvent[], whole: boolean): void {
    if (whole) this.#list.replaceChildren();
    for (const event of events) {
      const when = event.time === null ? 'before' : formatTime(Math.max(event.time, 0));
      this.#list.prepend(
        el(
          'li',
          { class: `log-entry log-${event.tone}` },
          el('span', { class: 'log-sign', 'aria-hidden': 'true' }, signs[event.tone]),
          el('span', { class: 'log-time', title: new Date(event.heard).toISOString() }, when),
          el('span', {}, event.text),
        ),
      );
    }
    while (this.#list.childElementCount > most) this.#list.lastElementChild?.remove();
  }
}
