import type { Picture, Spot } from '../plots/chart';
import { linearScale } from '../plots/scale';
import { countsOf, rowsOf, type Bins } from './bins';
import type { WordMeasure } from './measure';
import { listed, wordKeys } from './words';

/** The shares of words over an input: a column for each of its pieces, filled from bottom to top. */
export function shares(x: Bins, result: WordMeasure): Picture {
  const columns = rowsOf(x).map((rows, i) => ({
    left: x.edges[i]!,
    right: x.edges[i + 1]!,
    runs: rows.length,
    counts: countsOf(result.places, result.words.length, rows),
    name: x.name(i),
  }));
  const filled = columns.filter(({ runs }) => runs > 0);
  return {
    x: x.scale,
    y: linearScale('Share of the runs (%)', 0, 100),
    keys: wordKeys(result),
    spots: filled.map(({ left, right, counts, name }): Spot => ({ left, right, bottom: 0, top: 1, text: `${name}: ${listed(counts, result.words)}.` })),
    draw: (frame) => {
      for (const { left, right, runs, counts } of filled) {
        let bottom = 0;
        counts.forEach((count, i) => {
          if (count === 0) return;
          const top = bottom + count / runs;
          frame.box(left, bottom, right, top, { fill: result.styles[i]!.colour(), stroke: frame.palette.paper });
          bottom = top;
        });
      }
    },
  };
}
