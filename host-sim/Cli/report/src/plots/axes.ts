import type uPlot from 'uplot';
import { formatFixed, formatNumber, formatPower } from '../format';
import type { Palette } from '../palette';
import { timeTickLabels, timeTicks, type TimeUnit } from '../time';
import { plotFont } from './paint';

/** Same on both sides of every panel, so that one time is one place on the page. */
export const gutter = 64;
export const rightMargin = 16;

/** From here on a tick of a logarithmic axis is a power of ten. */
const longTick = 1e5;

export function timeAxis(unit: TimeUnit, palette: Palette, labelled: boolean): uPlot.Axis {
  return {
    stroke: palette.axis,
    font: plotFont,
    labelFont: plotFont,
    labelSize: labelled ? 20 : 0,
    ...(labelled ? { label: `Time (${unit.name})` } : {}),
    size: labelled ? 28 : 6,
    gap: 4,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { stroke: palette.axis, width: 1, size: labelled ? 5 : 0 },
    splits: (u, _axis, from, to) => timeTicks(from, to, unit, u.over.clientWidth || u.width - gutter - rightMargin),
    values: (_u, splits) => (labelled ? timeTickLabels(splits, unit) : splits.map(() => '')),
  };
}

export function valueAxis(palette: Palette, logarithmic = false): uPlot.Axis {
  const axis: uPlot.Axis = {
    stroke: palette.axis,
    font: plotFont,
    size: gutter,
    gap: 6,
    space: 26,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { stroke: palette.axis, width: 1, size: 5 },
  };
  if (logarithmic) {
    axis.splits = (_u, _axis, low, high) => logarithmicTicks(low, high);
    axis.values = (_u, splits) => splits.map((tick) => (tick < longTick ? formatNumber(tick) : formatPower(tick)));
    axis.filter = (_u, splits) => splits;
  } else {
    axis.values = (_u, splits, _axis, _space, step) => splits.map((tick) => formatFixed(tick, decimalsOf(step)));
  }
  return axis;
}

function decimalsOf(step: number): number {
  return Math.min(
    6,
    Math.max(0, -Math.floor(Math.log10(step) + 1e-9), step % 1 === 0 ? 0 : 1, String(step).split('.')[1]?.length ?? 0),
  );
}

/** 1, 2, 5 of every decade, or only the decades when there are many. */
function logarithmicTicks(low: number, high: number): number[] {
  const factors = high / low > 1000 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const factor of factors) {
      const tick = factor * 10 ** power;
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}
