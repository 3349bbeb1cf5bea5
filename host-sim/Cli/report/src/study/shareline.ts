import { formatNumber } from '../format';
import type { Picture, Spot } from '../plots/chart';
import { linearScale } from '../plots/scale';
import { numbersOf, rowsOf, type Bins } from './bins';
import { quantity, titled, type NumberMeasure } from './measure';

/** The normal distribution has 95 % of itself within so many standard deviations. */
const deviations = 1.96;

/** A share over an input, with the 95 % interval that so many runs leave (Wilson). */
export function shareLine(x: Bins, result: NumberMeasure): Picture {
  const y = linearScale(titled(result), 0, 100);
  const pieces = rowsOf(x).flatMap((rows, i) => {
    if (rows.length === 0) return [];
    const share = numbersOf(result, rows).reduce((sum, value) => sum + value, 0) / rows.length / 100;
    const [low, high] = wilson(share, rows.length);
    const [left, right] = [x.edges[i]!, x.edges[i + 1]!];
    const text = `${x.name(i)}: ${quantity(100 * share, result)} of ${rows.length} runs, 95 % interval ${formatNumber(100 * low, 3)} to ${quantity(100 * high, result)}.`;
    return [{ at: (left + right) / 2, share, low, high, left, right, text }];
  });
  return {
    x: x.scale,
    y,
    keys: [],
    note: 'Band: 95 % interval of the share that so many runs leave.',
    spots: pieces.map(({ left, right, text }): Spot => ({ left, right, bottom: 0, top: 1, text })),
    draw: (frame) => {
      const line = (end: 'low' | 'share' | 'high') => pieces.map((piece): [number, number] => [piece.at, piece[end]]);
      frame.add('path', { d: frame.area(line('high'), line('low')), fill: frame.palette.guarded, 'fill-opacity': 0.18 });
      frame.add('path', { d: frame.path(line('share')), fill: 'none', stroke: frame.palette.guarded, 'stroke-width': 2 });
      frame.dots(line('share'), 3, frame.palette.guarded, 1);
    },
  };
}

function wilson(share: number, runs: number): [number, number] {
  const square = deviations ** 2;
  const middle = (share + square / (2 * runs)) / (1 + square / runs);
  const half = (deviations / (1 + square / runs)) * Math.sqrt((share * (1 - share)) / runs + square / (4 * runs ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
