import type { Quantity, Run } from '../data';
import { el, section } from '../dom';
import { formatQuantity } from '../format';
import { formatTime } from '../time';
import { comparison } from './outcome';

/** Why the contactor opened, with everything the guard knew at that moment. */
export function tripBox(run: Run | undefined): HTMLElement | null {
  const trip = run?.trip;
  if (!trip) return null;
  const list = quantities(trip.values ?? [], trip.watched);
  const truth = quantities(trip.truth ?? [], '');
  const verdict = trip.false ? 'The simulated cell was not beyond this bound: the trip was false.' : null;
  const replayed = run.replayed === true;
  return section(
    replayed ? 'Why the contactor would have opened' : 'Why the contactor opened',
    'trip-box',
    el('p', { class: 'diagnosis' }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, '▼'), trip.diagnosis),
    el('p', {}, `At ${formatTime(trip.timeSeconds)}: ${comparison(trip)}.`),
    verdict && el('p', {}, verdict),
    truth.children.length > 0 && el('h3', {}, replayed ? 'What was recorded then' : 'The simulated cell just before the contactor opened'),
    truth,
    list.children.length > 0 && el('h3', {}, 'Everything the guard knew at that moment'),
    list,
  );
}

function quantities(values: Quantity[], watched: string): HTMLElement {
  const list = el('dl', { class: 'values' });
  for (const { name, value, unit } of values) {
    const css = name === watched ? 'watched' : undefined;
    list.append(el('div', { class: css }, el('dt', {}, name), el('dd', {}, formatQuantity(value, unit))));
  }
  return list;
}
