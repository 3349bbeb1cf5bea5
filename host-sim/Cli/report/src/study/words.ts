import { formatNumber, plural } from '../format';
import type { Key } from '../plots/chart';
import type { WordMeasure } from './measure';

/** Legends are not longer than this. */
const mostKeys = 10;

export function wordKeys({ words, styles }: WordMeasure): Key[] {
  return words.slice(0, mostKeys).map((text, i) => ({ text, ...styles[i]! }));
}

export function shareText(share: number): string {
  const percent = 100 * share;
  return `${percent > 99 && percent < 100 ? '>99' : percent < 1 && percent > 0 ? '<1' : formatNumber(Math.round(percent))}\u00a0%`;
}

/** "tripped 92 %, completed 8 % of 12 runs": what there is, the most frequent first. */
export function listed(counts: number[], words: string[]): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const found = counts.map((count, i) => ({ count, word: words[i]! })).filter(({ count }) => count > 0);
  if (total === 1) return found[0]!.word;
  const parts = found.sort((a, b) => b.count - a.count).map(({ count, word }) => `${word} ${shareText(count / total)}`);
  return `${parts.join(', ')} of ${plural(total, 'run')}`;
}
