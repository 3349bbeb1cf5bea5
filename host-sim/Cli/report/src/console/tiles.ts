import { el } from '../dom';
import { formatFixed } from '../format';
import { newest, type Board, type Rows } from './live';

interface Tile {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  value(rows: Rows): number | null;
  range(rows: Rows, board: Board): [number | null, number | null];
}

const negative = (value: number | null) => (value === null ? null : -value);

const tiles: Tile[] = [
  {
    id: 'voltage',
    title: 'Voltage',
    unit: 'V',
    decimals: 3,
    value: (rows) => newest(rows, 'voltage'),
    range: (_rows, { bounds }) => [bounds?.leastVoltage ?? null, bounds?.mostVoltage ?? null],
  },
  {
    id: 'density',
    title: 'Current density',
    unit: 'mA/cm²',
    decimals: 3,
    value: (rows) => newest(rows, 'density'),
    range: (rows) => [negative(newest(rows, 'allowedstripping')), newest(rows, 'allowedplating')],
  },
  {
    id: 'pressure',
    title: 'Stack pressure',
    unit: 'MPa',
    decimals: 2,
    value: (rows) => newest(rows, 'pressure'),
    range: (rows, { bounds }) => [newest(rows, 'criticalpressure'), bounds?.mostPressure ?? null],
  },
  {
    id: 'ratio',
    title: 'Resistance over baseline',
    unit: '',
    decimals: 2,
    value: (rows) => newest(rows, 'resistanceratio'),
    range: (_rows, { bounds }) => [null, bounds?.mostRatio ?? null],
  },
  {
    id: 'temperature',
    title: 'Temperature',
    unit: '°C',
    decimals: 1,
    value: (rows) => newest(rows, 'hottest'),
    range: (_rows, { bounds }) => [bounds?.leastTemperature ?? null, bounds?.mostTemperature ?? null],
  },
];

/** The newest values, each with its place between its limits. */
export class Tiles {
  readonly element = el('dl', { class: 'tiles' });
  readonly #places = tiles.map((tile) => {
    const value = el('dd', { class: 'tile-value' });
    const gauge = el('dd', { class: 'tile-range' });
    const element = el('div', { class: 'tile', 'data-tile': tile.id }, el('dt', {}, tile.title), value, gauge);
    this.element.append(element);
    return { tile, element, value, gauge };
  });

  update(board: Board): void {
    const stale = board.link !== 'live';
    this.element.classList.toggle('stale', stale);
    if (board.rows.time.length === 0 || stale) return;
    for (const { tile, element, value, gauge } of this.#places) {
      const number = tile.value(board.rows);
      const [low, high] = tile.range(board.rows, board);
      // As it is shown: the noise of a current that is off lies beyond a band that is closed, and nobody wants to be called for it.
      const shown = (bound: number) => Number(bound.toFixed(tile.decimals));
      const outside =
        number !== null && ((low !== null && shown(number) < shown(low)) || (high !== null && shown(number) > shown(high)));
      element.classList.toggle('outside', outside);
      value.replaceChildren(number === null ? '–' : formatFixed(number, tile.decimals));
      if (number !== null && tile.unit) value.append(el('span', { class: 'unit' }, ` ${tile.unit}`));
      if (outside) value.append(' !');
      const fixed = (bound: number) => formatFixed(bound, tile.decimals);
      const words =
        low !== null && high !== null ? `${fixed(low)} to ${fixed(high)}` : high !== null ? `up to ${fixed(high)}` : low !== null ? `from ${fixed(low)}` : '';
      gauge.replaceChildren(track(number, low, high), el('span', {}, words));
    }
  }
}

function track(value: number | null, low: number | null, high: number | null): HTMLElement {
  const node = el('span', { class: 'tile-track', 'aria-hidden': 'true' });
  const from = low ?? 0;
  if (value !== null && high !== null && high > from) {
    const share = Math.min(Math.max((value - from) / (high - from), 0), 1);
    node.append(el('span', { style: `left:${(share * 100).toFixed(1)}%` }));
  } else {
    node.classList.add('none');
  }
  return node;
}
