import { el } from '../dom';
import { formatNumber } from '../format';
import { inkOn, mixed, orderedColour } from '../palette';
import type { Picture, Spot } from '../plots/chart';
import type { Frame } from '../plots/frame';
import { px } from '../plots/svg';
import { countsOf, numbersOf, quantile, type Bins } from './bins';
import { quantity, titled, type Measure, type NumberMeasure, type WordMeasure } from './measure';
import { listed, shareText, wordKeys } from './words';

interface Cell {
  left: number;
  right: number;
  bottom: number;
  top: number;
  name: string;
  rows: number[];
}

/** From here on the colours of a map go by the logarithm. */
const wide = 1000;
/** A letter and a share need so much room, px; letters of a narrow cell are smaller. */
const letterRoom = 9;
const shareRoom = 42;
const largest = 11;
const letter = 6.5;
/** How much of its colour a cell keeps in which every word is as rare as the others. */
const palest = 0.3;
/** Places on the scale of colours that a saved drawing names. */
const stops = [0, 0.25, 0.5, 0.75, 1];

/** A result over two inputs: a cell of colour for each pair of their pieces. */
export function map(x: Bins, y: Bins, result: Measure): Picture {
  const cells: Cell[] = [];
  const index = new Map<number, Cell>();
  for (let j = 0; j < y.count; j++) {
    for (let i = 0; i < x.count; i++) {
      const cell = {
        left: x.edges[i]!,
        right: x.edges[i + 1]!,
        bottom: y.edges[j]!,
        top: y.edges[j + 1]!,
        name: `${x.name(i)}, ${lowered(y.name(j))}`,
        rows: [],
      };
      cells.push(cell);
      index.set(j * x.count + i, cell);
    }
  }
  x.of.forEach((i, row) => {
    const j = y.of[row]!;
    if (i >= 0 && j >= 0) index.get(j * x.count + i)!.rows.push(row);
  });
  const filled = cells.filter((cell) => cell.rows.length > 0);
  return result.kind === 'word' ? wordMap(x, y, filled, result) : numberMap(x, y, filled, result);
}

function wordMap(x: Bins, y: Bins, cells: Cell[], result: WordMeasure): Picture {
  const seen = cells.map((cell) => {
    const counts = countsOf(result.places, result.words.length, cell.rows);
    const most = counts.indexOf(Math.max(...counts));
    return { cell, counts, most, share: counts[most]! / cell.rows.length };
  });
  const single = cells.every((cell) => cell.rows.length === 1);
  const spots = seen.map(({ cell, counts }): Spot => ({ ...cell, text: `${cell.name}: ${listed(counts, result.words)}.` }));
  return {
    x: x.scale,
    y: y.scale,
    keys: wordKeys(result),
    spots,
    ...(single ? {} : { note: 'The most frequent in each cell; the paler, the smaller its share.' }),
    draw: (frame) => {
      for (const { cell, most, share } of seen) {
        const { colour, letter } = result.styles[most]!;
        const fill = mixed(frame.palette.paper, colour(), palest + (1 - palest) * share ** 2);
        frame.box(cell.left, cell.bottom, cell.right, cell.top, { fill, stroke: frame.palette.paper });
        const width = (cell.right - cell.left) * frame.width;
        const height = (cell.top - cell.bottom) * frame.height;
        if (Math.min(width, height) < letterRoom) continue;
        const text = share < 1 && width >= shareRoom ? `${letter} ${shareText(share)}` : letter;
        write(frame, cell, text, inkOn(fill));
      }
    },
  };
}

function numberMap(x: Bins, y: Bins, cells: Cell[], result: NumberMeasure): Picture {
  const seen = cells.map((cell) => {
    const numbers = numbersOf(result, cell.rows);
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return { cell, count: numbers.length, value: result.together === 'share' ? mean : quantile(numbers, 0.5) };
  });
  const known = seen.filter(({ count }) => count > 0).map(({ value }) => value);
  // Numbers stand in all cells or in none.
  const written = (value: number) => formatNumber(value, result.digits - 1);
  const longest = Math.max(...known.map((value) => written(value).length));
  const share = result.together === 'share';
  const low = share ? 0 : Math.min(...known);
  const high = share ? 100 : Math.max(...known);
  const logarithmic = !share && low > 0 && high > wide * low;
  const at = (value: number) =>
    high > low ? (logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low)) : 0.5;
  const value = (share: number) => (logarithmic ? low * (high / low) ** share : low + share * (high - low));
  const single = cells.every((cell) => cell.rows.length === 1);
  const spots = seen.map(({ cell, count, value }): Spot => {
    const runs = cell.rows.length === 1 ? '' : ` (${share ? '' : 'median of '}${count} of ${cell.rows.length} runs)`;
    return { ...cell, text: `${cell.name}: ${count > 0 ? `${lowered(result.title)} ${quantity(value, result)}${runs}` : `no run has this figure`}.` };
  });
  return {
    x: x.scale,
    y: y.scale,
    keys: stops.map((stop) => ({ text: quantity(value(stop), result), colour: () => orderedColour(stop) })),
    spots,
    note: [single || share ? '' : 'Median of the runs in each cell.', known.length < cells.length ? 'Grey: no run there has this figure.' : '']
      .filter(Boolean)
      .join(' '),
    legend: () => colourBar(low, high, logarithmic, result),
    draw: (frame) => {
      for (const { cell, count, value } of seen) {
        const fill = count > 0 ? orderedColour(Math.max(0, Math.min(1, at(value)))) : frame.palette.grid;
        frame.box(cell.left, cell.bottom, cell.right, cell.top, { fill, stroke: frame.palette.paper });
        const width = (cell.right - cell.left) * frame.width;
        const height = (cell.top - cell.bottom) * frame.height;
        if (count > 0 && width >= longest * letter + largest && height >= largest) write(frame, cell, written(value), inkOn(fill));
      }
    },
  };
}

function colourBar(low: number, high: number, logarithmic: boolean, result: NumberMeasure): HTMLElement {
  const stops = [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1].map(orderedColour).join(', ');
  const name = logarithmic ? `${titled(result)}, logarithmic` : titled(result);
  return el(
    'span',
    { class: 'colour-bar' },
    el('span', { class: 'name' }, name),
    el('span', {}, formatNumber(low, result.digits)),
    el('span', { class: 'colours', style: `background: linear-gradient(to right, ${stops})`, 'aria-hidden': 'true' }),
    el('span', {}, formatNumber(high, result.digits)),
  );
}

function write(frame: Frame, cell: Cell, text: string, fill: string): void {
  const x = px(frame.x((cell.left + cell.right) / 2));
  const size = Math.min(largest, 0.85 * Math.min((cell.right - cell.left) * frame.width, (cell.top - cell.bottom) * frame.height));
  const y = px(frame.y((cell.bottom + cell.top) / 2) + 0.36 * size);
  frame.add('text', { x, y, 'text-anchor': 'middle', 'font-size': px(size), fill }, text);
}

/** The same within a sentence. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
