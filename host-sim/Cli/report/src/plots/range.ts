import type { PanelSpec } from './spec';
import type { Spread } from './timebase';

export interface AxisRange {
  low: number;
  high: number;
  /** What lies outside and is therefore named at the edge: label and value. */
  above: [string, number][];
  below: [string, number][];
}

type Extent = [number, number];

/** A run that covers less than this share of the visible time was over at once. */
const atOnce = 0.05;

/**
 * The vertical axis of the visible part. The run itself decides; limits are shown when they are near; the run without guard may
 * widen the axis but not squash the rest, however far it runs away, unless all of it is asked for or the run itself was over at once.
 * What is left out is named at the edge.
 */
export function axisRange(
  spec: PanelSpec,
  spreads: Spread[],
  shown: boolean[],
  times: number[],
  everything: boolean,
  from: number,
  to: number,
): AxisRange {
  const extents = spreads.map((spread, i) => (shown[i] ? visibleExtent(spread, from, to) : null));
  const ofRole = (role: string) => merged(spec.lines.map((line, i) => (line.role === role ? (extents[i] ?? null) : null)));
  const unguarded = ofRole('unguarded');
  const main = ofRole('main');
  // A run that ended right away is no measure for the other.
  const brief = unguarded !== null && mainShare(spec, spreads, times, from, to) < atOnce;
  const core = everything || brief ? merged([main, unguarded]) : (main ?? unguarded);
  if (!core) return { low: 0, high: 1, above: [], below: [] };

  const transform = spec.logarithmic ? Math.log : (value: number) => value;
  const back = spec.logarithmic ? Math.exp : (value: number) => value;
  let [low, high] = core.map(transform) as Extent;
  const span = () => Math.max(high - low, spec.logarithmic ? 0.1 : spec.leastSpan);
  const widen = (by: Extent, reach: number) => {
    const least = low - reach;
    const most = high + reach;
    const [a, b] = by.map(transform) as Extent;
    if (b >= least && a < low) low = Math.max(a, least);
    if (a <= most && b > high) high = Math.min(b, most);
  };

  const reach = spec.reach * span();
  spec.lines.forEach((line, i) => {
    const found = extents[i];
    if (line.role === 'limit' && found) widen(found, reach);
  });
  for (const level of spec.levels) widen([level.value, level.value], Math.max(reach, spec.reach * spec.leastSpan));
  if (unguarded) {
    const [down, up] = spec.unguardedReach;
    const [a, b] = unguarded.map(transform) as Extent;
    // As much again as the rest is still fair; more than that is cut.
    if (b > high) high = b - high <= span() ? b : Math.min(b, high + up * span());
    if (a < low) low = low - a <= span() ? a : Math.max(a, low - down * span());
  }

  const middle = (low + high) / 2;
  const half = span() / 2;
  low = Math.min(low, middle - half);
  high = Math.max(high, middle + half);
  const pad = 0.07 * (high - low);
  const range: AxisRange = { low: back(low - pad), high: back(high + pad), above: [], below: [] };
  if (spec.fixed) [range.low, range.high] = spec.fixed;
  nameWhatIsOutside(spec, extents, range);
  return range;
}

/** How much of the visible time the run itself covers. */
function mainShare(spec: PanelSpec, spreads: Spread[], times: number[], from: number, to: number): number {
  let first = Infinity;
  let last = -Infinity;
  spec.lines.forEach((line, k) => {
    if (line.role !== 'main' || line.points) return;
    for (let i = from; i <= to; i++) {
      if (spreads[k]![i] === undefined || spreads[k]![i] === null) continue;
      first = Math.min(first, times[i]!);
      last = Math.max(last, times[i]!);
    }
  });
  return last > first ? (last - first) / (times[to]! - times[from]!) : 0;
}

function nameWhatIsOutside(spec: PanelSpec, extents: (Extent | null)[], range: AxisRange): void {
  for (const level of spec.levels) {
    if (level.value > range.high) range.above.push([level.label, level.value]);
    if (level.value < range.low) range.below.push([level.label, level.value]);
  }
  spec.lines.forEach((line, i) => {
    const found = extents[i];
    if (!found || line.points) return;
    if (line.role === 'limit') {
      if (found[0] > range.high) range.above.push([line.label, found[0]]);
      if (found[1] < range.low) range.below.push([line.label, found[1]]);
    } else {
      if (found[1] > range.high) range.above.push([`${line.label}: up to`, found[1]]);
      if (found[0] < range.low) range.below.push([`${line.label}: down to`, found[0]]);
    }
  });
}

function visibleExtent(spread: Spread, from: number, to: number): Extent | null {
  let low = Infinity;
  let high = -Infinity;
  // One sample more on either side: a line enters the view from outside.
  const first = neighbour(spread, from, -1);
  const last = neighbour(spread, to, 1);
  for (let i = first; i <= last; i++) {
    const value = spread[i];
    if (value === null || value === undefined || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}

function neighbour(spread: Spread, from: number, step: 1 | -1): number {
  let i = from;
  while (i + step >= 0 && i + step < spread.length && spread[i] === undefined) i += step;
  return i;
}

function merged(extents: (Extent | null)[]): Extent | null {
  const found = extents.filter((extent) => extent !== null);
  if (found.length === 0) return null;
  return [Math.min(...found.map(([low]) => low)), Math.max(...found.map(([, high]) => high))];
}
