import { formatNumber, plural } from '../format';
import type { Picture, Spot } from '../plots/chart';
import { linearScale, niceStep } from '../plots/scale';
import { numbersOf, scaleOf } from './bins';
import { quantity, type NumberMeasure, type WordMeasure } from './measure';
import { wordKeys } from './words';

/** Bars of a histogram, at least and at most. */
const fewest = 8;
const most = 40;
/** A round step is on average so much larger than asked for. */
const finer = 0.6;

/** How often a figure has which size, each bar cut by how the runs ended. */
export function histogram(result: NumberMeasure, outcome: WordMeasure, every: number): Picture {
  const rows = result.values.map((_, row) => row).filter((row) => result.values[row] !== null);
  const edges = edgesOf(result, numbersOf(result, rows));
  const counts = edges.slice(1).map(() => new Array<number>(outcome.words.length).fill(0));
  for (const row of rows) counts[pieceOf(edges, result.values[row]!)]![outcome.places[row]!]!++;
  const totals = counts.map((own) => own.reduce((sum, count) => sum + count, 0));
  const x = scaleOf(result, edges[0]!, edges[edges.length - 1]!);
  const y = linearScale(every === 1 ? 'Runs' : `Runs, of one in ${every}`, 0, 1.05 * Math.max(...totals));
  const used = outcome.words.map((_, place) => counts.some((own) => own[place]! > 0));
  return {
    x,
    y,
    keys: wordKeys(outcome).filter((_, place) => used[place]).map((key) => ({ text: key.text, colour: key.colour })),
    spots: counts.map((own, i): Spot => {
      const words = own.flatMap((count, place) => (count > 0 ? [`${count} ${outcome.words[place]}`] : []));
      const range = `${result.title} ${formatNumber(edges[i]!, result.digits)} to ${quantity(edges[i + 1]!, result)}`;
      return { left: x.at(edges[i]!), right: x.at(edges[i + 1]!), bottom: 0, top: 1, text: `${range}: ${plural(totals[i]!, 'run')}${words.length > 0 ? `, ${words.join(', ')}` : ''}.` };
    }),
    draw: (frame) => {
      counts.forEach((own, i) => {
        let bottom = 0;
        own.forEach((count, place) => {
          if (count === 0) return;
          const fill = outcome.styles[place]!.colour();
          frame.box(x.at(edges[i]!), y.at(bottom), x.at(edges[i + 1]!), y.at(bottom + count), { fill, stroke: frame.palette.paper });
          bottom += count;
        });
      });
    },
  };
}

/** Ends of the bars: round numbers, single whole numbers where there are few, and even parts of a logarithmic axis. */
function edgesOf(result: NumberMeasure, sorted: number[]): number[] {
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  const bars = Math.max(fewest, Math.min(most, Math.ceil(2 * Math.cbrt(sorted.length))));
  if (result.logarithmic) return Array.from({ length: bars + 1 }, (_, i) => low * (high / low) ** (i / bars));
  if (high - low <= most && sorted.every(Number.isInteger)) return Array.from({ length: high - low + 2 }, (_, i) => low - 0.5 + i);
  const step = niceStep((finer * (high - low)) / bars);
  const first = Math.floor(low / step + 1e-9);
  const count = Math.max(1, Math.ceil(high / step - 1e-9) - first);
  return Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function pieceOf(edges: number[], value: number): number {
  const above = edges.findIndex((edge, i) => i > 0 && value < edge);
  return above < 0 ? edges.length - 2 : above - 1;
}
