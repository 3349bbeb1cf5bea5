import { formatNumber } from '../format';
import { linearScale, logarithmicScale, wordScale, type Scale } from '../plots/scale';
import { quantity, titled, type Measure, type NumberMeasure } from './measure';

/** Up to so many different numbers are shown as they are; more are put into bins. */
const mostExact = 60;

/** An input along an axis, cut into pieces: its words, its values, or equal parts of its range. */
export interface Bins {
  scale: Scale;
  count: number;
  /** True where nothing lies between the pieces: words. */
  apart: boolean;
  /** Ends of the pieces, from 0 to 1; one more than there are pieces. */
  edges: number[];
  /** Which piece each run lies in; -1 for a run without the input. */
  of: number[];
  /** Where each run lies, from 0 to 1; runs of one value are spread around it, so that they can be told apart. */
  places: number[];
  /** A piece in words. */
  name(piece: number): string;
}

/** Cuts an input into its values or, where they are too many, into so many pieces. */
export function binsOf(measure: Measure, pieces: number): Bins {
  if (measure.kind === 'word') {
    const count = measure.words.length;
    const edges = Array.from({ length: count + 1 }, (_, i) => i / count);
    const places = measure.places.map((place, row) => (place + 0.5 + spread(row)) / count);
    return {
      scale: wordScale(measure.title, measure.words),
      count,
      apart: true,
      edges,
      of: measure.places,
      places,
      name: (piece) => `${measure.title} ${measure.words[piece]}`,
    };
  }
  const known = measure.values.filter((value) => value !== null);
  const distinct = [...new Set(known)].sort((a, b) => a - b);
  return distinct.length <= mostExact ? exact(measure, distinct) : even(measure, distinct[0]!, distinct[distinct.length - 1]!, pieces);
}

function exact(measure: NumberMeasure, values: number[]): Bins {
  const to = measure.logarithmic ? Math.log : (value: number) => value;
  const back = measure.logarithmic ? Math.exp : (value: number) => value;
  const at = values.map(to);
  const between = at.slice(1).map((value, i) => (value + at[i]!) / 2);
  const first = at[0] ?? 0;
  const last = at[at.length - 1] ?? 1;
  const low = at.length > 1 ? 2 * first - between[0]! : first - 0.5;
  const high = at.length > 1 ? 2 * last - between[between.length - 1]! : last + 0.5;
  const scale = scaleOf(measure, back(low), back(high));
  const edges = [low, ...between, high].map((edge) => (edge - low) / (high - low));
  const index = new Map(values.map((value, i) => [value, i]));
  const of = measure.values.map((value) => (value === null ? -1 : index.get(value)!));
  const places = of.map((piece, row) => (piece < 0 ? -1 : (edges[piece]! + edges[piece + 1]!) / 2 + spread(row) * (edges[piece + 1]! - edges[piece]!)));
  return { scale, count: values.length, apart: false, edges, of, places, name: (piece) => `${measure.title} ${quantity(values[piece]!, measure)}` };
}

function even(measure: NumberMeasure, low: number, high: number, pieces: number): Bins {
  const scale = scaleOf(measure, low, high);
  const edges = Array.from({ length: pieces + 1 }, (_, i) => i / pieces);
  const places = measure.values.map((value) => (value === null ? -1 : scale.at(value)));
  const of = places.map((place) => (place < 0 ? -1 : Math.min(pieces - 1, Math.floor(place * pieces))));
  const value = (share: number) => (measure.logarithmic ? low * (high / low) ** share : low + share * (high - low));
  const name = (piece: number) =>
    `${measure.title} ${formatNumber(value(piece / pieces), measure.digits)} to ${quantity(value((piece + 1) / pieces), measure)}`;
  return { scale, count: pieces, apart: false, edges, of, places, name };
}

export function scaleOf(measure: NumberMeasure, low: number, high: number): Scale {
  return (measure.logarithmic ? logarithmicScale : linearScale)(titled(measure), low, high);
}

/** A number from -0.3 to 0.3 that looks like chance and is always the same (the golden ratio never repeats). */
function spread(row: number): number {
  return 0.6 * (((row + 1) * 0.6180339887498949) % 1) - 0.3;
}

/** Rows of each piece. */
export function rowsOf(bins: Bins): number[][] {
  const rows: number[][] = Array.from({ length: bins.count }, () => []);
  bins.of.forEach((piece, row) => rows[piece]?.push(row));
  return rows;
}

/** A quantile of numbers in ascending order, by the line between neighbours. */
export function quantile(sorted: number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const value = sorted[below]!;
  return value + (place - below) * ((sorted[below + 1] ?? value) - value);
}

/** The numbers that some rows have, in ascending order. */
export function numbersOf(measure: NumberMeasure, rows: number[]): number[] {
  return rows
    .map((row) => measure.values[row] ?? null)
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
}

/** How often each word stands in some rows. */
export function countsOf(places: number[], count: number, rows: number[]): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const row of rows) counts[places[row]!]!++;
  return counts;
}
