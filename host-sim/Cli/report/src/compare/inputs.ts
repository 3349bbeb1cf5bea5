import type { ComparedInput, ComparisonPage } from '../comparedata';
import { el, scrollArea, section, table } from '../dom';
import { formatNumber, formatQuantity } from '../format';
import { formatTime } from '../time';
import { lineSwatch } from './swatch';

/** Which line is which input, what it was read from, and how it ended. */
export function inputTable({ inputs }: ComparisonPage): HTMLElement {
  const rows = inputs.map((input, i) => ({
    cells: [
      el('span', { class: 'named-line' }, lineSwatch(i), el('strong', {}, input.name)),
      el('div', {}, el('code', {}, input.given), el('p', { class: 'quiet' }, readAs(input))),
      ending(input),
    ],
  }));
  const columns = [{ title: 'Line' }, { title: 'Read from' }, { title: 'How it ended' }];
  const notes = inputs.flatMap(({ name, notes }) => notes.map((note) => el('li', {}, `${name}: ${note}.`)));
  return section(
    'What is compared',
    'compared',
    scrollArea('Table of inputs', table(columns, rows)),
    notes.length > 0 && el('ul', { class: 'notes' }, ...notes),
  );
}

function readAs({ rows, format, area_cm2 }: ComparedInput): string {
  return [`${formatNumber(rows, 9)} rows`, format, area_cm2 !== null && formatQuantity(area_cm2, 'cm2')].filter(Boolean).join(', ');
}

function ending({ outcome, summary, trip }: ComparedInput): HTMLElement {
  return el(
    'div',
    {},
    el('strong', {}, trip ? `${outcome} after ${formatTime(trip.time_s)}` : outcome),
    el('p', { class: 'quiet' }, summary || (trip ? trip.text : '')),
  );
}
