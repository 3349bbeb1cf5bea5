import uPlot from 'uplot';
import { el } from '../dom';
import { formatNumber, formatUnit } from '../format';
import { valueAxis } from '../plots/axes';
import { plotFont } from '../plots/paint';
import { readPalette, type ColourName } from '../palette';
import { formatTime } from '../time';
import type { Trip, Values, WholeTrip } from './live';
import { messageOf, type Server } from './server';

/** The trips that a board keeps, the newest first: why, what to do, all that was known, and the minute before. */
export class TripList {
  readonly element = el('div', { class: 'trip-list' }, el('p', { class: 'quiet' }, 'None so far.'));
  readonly #id: number;
  readonly #server: Server;
  #shown = '';

  constructor(id: number, server: Server) {
    this.#id = id;
    this.#server = server;
  }

  update(trips: Trip[]): void {
    const text = JSON.stringify(trips);
    if (text === this.#shown || trips.length === 0) return;
    this.#shown = text;
    this.element.replaceChildren(...trips.map((trip, i) => this.#trip(trip, i === 0)));
  }

  #trip(trip: Trip, isNewest: boolean): HTMLElement {
    const when = trip.time === null ? 'in an earlier start' : `at ${formatTime(Math.max(trip.time, 0))}`;
    const details = el('details', {}, el('summary', {}, 'All that was known, and the minute before'));
    details.addEventListener('toggle', () => void this.#fill(details, trip));
    if (isNewest && trip.hasMinute) details.open = true;
    return el(
      'section',
      { class: 'trip' },
      el('h3', {}, `▲ ${trip.words.title}`, el('span', { class: 'quiet' }, ` trip ${trip.number}, ${when}`)),
      el('p', {}, el('code', {}, `${trip.code}: ${trip.story}`)),
      el('p', {}, `${trip.words.meaning} `, el('strong', {}, trip.words.toDo)),
      details,
    );
  }

  async #fill(details: HTMLDetailsElement, trip: Trip): Promise<void> {
    if (!details.open || details.childElementCount > 1) return;
    const place = el('div', {}, 'Asking …');
    details.append(place);
    try {
      const whole = await this.#server.trip(this.#id, trip.number);
      place.replaceChildren(minute(whole, details.clientWidth), known(whole));
    } catch (error) {
      place.textContent = messageOf(error);
    }
  }
}

function known(trip: WholeTrip): HTMLElement {
  const list = el('dl', { class: 'known' });
  for (const { name, value, unit } of trip.values) {
    list.append(el('div', {}, el('dt', {}, name), el('dd', {}, `${formatNumber(value)} ${formatUnit(unit)}`)));
  }
  return list;
}

function minute(trip: WholeTrip, width: number): HTMLElement {
  const { time, voltage, current, pressure } = trip.minute;
  if (time.length === 0) return el('p', { class: 'quiet' }, 'The board keeps no minute before this trip.');
  const frame = el('div', { class: 'minute' });
  const lines: [string, Values, ColourName][] = [
    ['Voltage (V)', voltage, 'guarded'],
    ['Current (mA)', current, 'guarded'],
    ['Stack pressure (MPa)', pressure, 'wall'],
  ];
  const plots = lines.map(([title, values, colour], i) => {
    const place = el('figure', {}, el('figcaption', {}, title));
    frame.append(place);
    return small(place, time, values, colour, width, i === lines.length - 1);
  });
  new ResizeObserver(() => {
    for (const plot of plots) if (frame.clientWidth > 0) plot.setSize({ width: frame.clientWidth, height: plot.height });
  }).observe(frame);
  return frame;
}

function small(place: HTMLElement, time: number[], values: Values, colour: ColourName, width: number, isLast: boolean): uPlot {
  const palette = readPalette();
  const y = valueAxis(palette);
  return new uPlot(
    {
      width: Math.max(width, 200),
      height: isLast ? 122 : 74,
      padding: [6, 10, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { range: (_u, low, high) => padded(low, high) } },
      axes: [
        {
          stroke: palette.axis,
          font: plotFont,
          labelFont: plotFont,
          size: isLast ? 28 : 6,
          labelSize: isLast ? 22 : 0,
          ...(isLast ? { label: 'Seconds before the trip' } : {}),
          grid: { stroke: palette.grid, width: 1 },
          values: (_u, ticks) => ticks.map((tick) => (isLast ? formatNumber(tick) : '')),
        },
        { ...y, space: 22 },
      ],
      // A cycle without a new reading is no gap.
      series: [{}, { stroke: palette[colour], width: 1.5, points: { show: false }, spanGaps: true }],
    },
    [time, values],
    place,
  );
}

function padded(low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) return [0, 1];
  const room = Math.max((high - low) * 0.1, Math.abs(high) * 0.03, 1e-3);
  return [low - room, high + room];
}
