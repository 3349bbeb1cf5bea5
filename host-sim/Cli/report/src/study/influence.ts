import { binsOf, rowsOf } from './bins';
import type { Measure } from './measure';

/** Pieces of an input; fewer would hide what it does, more would find something in nothing. */
const pieces = 10;

/**
 * How much of the spread of a result one input explains by itself, from 0 to 1: the share of the variance that lies between the pieces of
 * the input rather than within them, less what chance alone would give. Of words, the variance of being each of them.
 */
export function influence(input: Measure, result: Measure): number {
  const bins = binsOf(input, pieces);
  const columns: ((row: number) => number | null)[] =
    result.kind === 'number'
      ? [(row) => result.values[row] ?? null]
      : result.words.map((_, word) => (row: number) => (result.places[row] === word ? 1 : 0));
  let within = 0;
  let total = 0;
  let runs = 0;
  let used = 0;
  for (const value of columns) {
    const groups = rowsOf(bins).map((rows) => rows.map(value).filter((entry) => entry !== null));
    const filled = groups.filter((group) => group.length > 0);
    used = filled.length;
    const all = filled.flat();
    runs = all.length;
    total += squares(all);
    within += filled.reduce((sum, group) => sum + squares(group), 0);
  }
  if (total === 0 || runs <= used) return 0;
  return Math.max(0, 1 - (within / total) * ((runs - 1) / (runs - used)));
}

/** Sum of the squared distances from the mean. */
function squares(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
