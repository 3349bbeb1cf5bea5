import { formatNumber } from '../format';
import type { Picture, Spot } from '../plots/chart';
import { linearScale } from '../plots/scale';
import { numbersOf, quantile, rowsOf, scaleOf, type Bins } from './bins';
import { quantity, titled, type NumberMeasure, type WordMeasure } from './measure';
import { wordKeys } from './words';

/** More dots are drawn smaller and paler. */
const many = 1500;
/** The normal distribution has 95 % of itself within so many standard deviations. */
const deviations = 1.96;

/** A figure over an input: a dot for each run, and over them the median and the middle 80 % of each piece of the input. */
export function dots(x: Bins, result: NumberMeasure, outcome: WordMeasure): Picture {
  const known = numbersOf(result, result.values.map((_, row) => row));
  const pad = result.logarithmic ? 1 : 0.04 * (known[known.length - 1]! - known[0]!);
  const y = scaleOf(result, known[0]! - (result.logarithmic ? 0 : pad), known[known.length - 1]! + (result.logarithmic ? 0 : pad));
  const middles = rowsOf(x)
    .map((rows, i) => ({ i, numbers: numbersOf(result, rows), of: rows.length }))
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ i, numbers, of }) => ({
      at: (x.edges[i]! + x.edges[i + 1]!) / 2,
      left: x.edges[i]!,
      right: x.edges[i + 1]!,
      count: numbers.length,
      of,
      name: x.name(i),
      low: quantile(numbers, 0.1),
      median: quantile(numbers, 0.5),
      high: quantile(numbers, 0.9),
    }));
  const used = new Set(result.values.flatMap((value, row) => (value === null ? [] : [outcome.places[row]!])));
  return {
    x: x.scale,
    y,
    keys: wordKeys(outcome).filter((_, place) => used.has(place)).map((key) => ({ text: key.text, colour: key.colour })),
    note: 'A dot for each run. Line: median; band: the middle 80 % of the runs.',
    spots: middles.map(({ left, right, name, count, of, low, median, high }): Spot => ({
      left,
      right,
      bottom: 0,
      top: 1,
      text: `${name}: median ${quantity(median, result)}, 80 % from ${formatNumber(low, result.digits)} to ${quantity(high, result)} (${count} of ${of} runs).`,
    })),
    draw: (frame) => {
      const points = outcome.words.map((): [number, number][] => []);
      result.values.forEach((value, row) => {
        if (value !== null && x.places[row]! >= 0) points[outcome.places[row]!]!.push([x.places[row]!, y.at(value)]);
      });
      const dense = known.length > many;
      points.forEach((group, place) => {
        if (group.length > 0) frame.dots(group, dense ? 1.3 : 2.4, outcome.styles[place]!.colour(), dense ? 0.45 : 0.75);
      });
      // Over numbers one line leads from piece to piece; each word has a box of its own.
      const pieces = x.apart ? middles.map((middle) => [middle]) : [middles];
      for (const piece of pieces) {
        const band = (end: 'low' | 'median' | 'high') =>
          piece.flatMap((middle): [number, number][] =>
            (x.apart ? [inner(middle.left, middle.right), inner(middle.right, middle.left)] : [middle.at]).map((at) => [at, y.at(middle[end])]),
          );
        frame.add('path', { d: frame.area(band('high'), band('low')), fill: frame.palette.text, 'fill-opacity': 0.12 });
        for (const [stroke, width] of [[frame.palette.paper, 4.5], [frame.palette.text, 2]] as const) {
          frame.add('path', { d: frame.path(band('median')), fill: 'none', stroke, 'stroke-width': width });
        }
      }
    },
  };
}

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

/** A little inside of an end of a piece. */
function inner(end: number, other: number): number {
  return end + 0.12 * (other - end);
}

function wilson(share: number, runs: number): [number, number] {
  const square = deviations ** 2;
  const middle = (share + square / (2 * runs)) / (1 + square / runs);
  const half = (deviations / (1 + square / runs)) * Math.sqrt((share * (1 - share)) / runs + square / (4 * runs ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
