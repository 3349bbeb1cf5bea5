import type { Run } from '../data';
import { el, section } from '../dom';
import { formatQuantity } from '../format';
import { formatTime } from '../time';
import { comparison } from './outcome';

/** Why the contactor opened, with everything the guard knew at that moment. */
export function tripBox(run: Run | undefined): HTMLElement | null {
  const trip = run?.trip;
  if (!trip) return null;
  const list = el('dl', { class: 'values' });
  for (const { name, value, unit } of trip.values ?? []) {
    const watched = name === trip.watched;
    list.append(
      el('div', { class: watched ? 'watched' : undefined }, el('dt', {}, name), el('dd', {}, formatQuantity(value, unit))),
    );
  }
  return section(
    'Why the contactor opened',
    'trip-box',
    el('p', { class: 'diagnosis' }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, '▼'), trip.diagnosis),
    el('p', {}, `At ${formatTime(trip.timeSeconds)}: ${comparison(trip)}.`),
    list.children.length > 0 && el('h3', {}, 'Everything known at that moment'),
    list,
  );
}
