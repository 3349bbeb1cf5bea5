import uPlot from 'uplot';
import { button, el } from '../dom';
import { formatQuantity } from '../format';
import type { PlacedMark } from '../marks';
import type { Palette } from '../palette';
import type { TimeUnit } from '../time';
import { rightMargin, timeAxis, valueAxis } from './axes';
import { Legend } from './legend';
import { drawLevels, drawMarks, shadeOutside } from './paint';
import { axisRange, type AxisRange } from './range';
import type { PanelSpec } from './spec';
import type { Spread, TimeBase } from './timebase';

/** What the panels of a stack share. */
export interface PanelContext {
  base: TimeBase;
  unit: TimeUnit;
  palette: Palette;
  marks: PlacedMark[];
  /** Panels with the same key share their cursor and the dragging of a range. */
  syncKey: string;
  showUnguarded: boolean;
  /** True when the axes hold all of the run without guard, however far it runs away. */
  wholeUnguarded: boolean;
  width: number;
  onZoom(from: number, to: number): void;
  onPoint(time: number | null): void;
}

export interface Panel {
  element: HTMLElement;
  plot: uPlot | null;
  legend: Legend | null;
}

function heading(spec: PanelSpec): HTMLElement {
  const title = el('h3', {}, spec.title);
  if (spec.unit) title.append(el('span', { class: 'unit' }, ` (${spec.unit})`));
  return title;
}

/** A panel with nothing to see: its title, why, and a way to see it nevertheless. */
export function foldedPanel(spec: PanelSpec, unfold: () => void): Panel {
  const hasData = spec.lines.some((line) => line.role !== 'limit');
  const element = el(
    'section',
    { class: 'panel folded', 'data-panel': spec.id },
    heading(spec),
    el('p', { class: 'quiet' }, spec.quiet ?? ''),
    hasData && button('Show', unfold, { class: 'fold', 'aria-label': `Show the panel ${spec.title}` }),
  );
  return { element, plot: null, legend: null };
}

export function openPanel(spec: PanelSpec, context: PanelContext, isLast: boolean, fold: (() => void) | null): Panel {
  const { base, palette } = context;
  const lines = spec.lines.filter((line) => context.showUnguarded || line.role !== 'unguarded');
  const shown = spec.lines.map((line) => lines.includes(line));
  const spreads = spec.lines.map((line) => base.spread(line.source, line.values));
  const isolated = spreads.map(isolatedPlaces);
  const legend = new Legend(spec, lines, base, palette);
  const notes = el('span', { class: 'edge-notes' });
  const frame = el('div', { class: 'plot' });
  const element = el(
    'section',
    { class: 'panel', 'data-panel': spec.id },
    el('div', { class: 'panel-head' }, heading(spec), legend.element, notes, fold && button('Hide', fold, { class: 'fold' })),
    frame,
  );

  const rangeOf = (u: uPlot): AxisRange => {
    const [from, to] = u.series[0]!.idxs ?? [0, base.times.length - 1];
    return axisRange(spec, spreads, shown, base.times, context.wholeUnguarded, from, to);
  };
  const options: uPlot.Options = {
    width: context.width,
    height: spec.height + (isLast ? 42 : 0),
    padding: [7, rightMargin, 0, 0],
    legend: { show: false },
    scales: {
      x: { time: false, range: (_u, low, high) => [low ?? 0, high ?? 1] },
      y: {
        distr: spec.logarithmic ? 3 : 1,
        range: (u) => {
          const range = rangeOf(u);
          return [range.low, range.high];
        },
      },
    },
    axes: [timeAxis(context.unit, palette, isLast), valueAxis(palette, spec.logarithmic)],
    series: [
      {},
      ...spec.lines.map((line, i): uPlot.Series => ({
        label: line.label,
        show: shown[i]!,
        stroke: palette[line.colour],
        width: line.width ?? 1.5,
        pxAlign: 0,
        ...(line.dash ? { dash: line.dash } : {}),
        ...(line.fillBelow ? { fill: palette[line.fillBelow], fillTo: (u: uPlot) => u.scales.y!.min ?? 0 } : {}),
        ...(line.points ? { paths: () => null } : {}),
        points: line.points
          ? {
              show: true,
              size: line.values.length > 150 ? 3.5 : 6,
              width: 1,
              fill: palette[line.colour],
              filter: (u, s) => definedPlaces(u, s),
            }
          : { show: true, size: 4, width: 0, fill: palette[line.colour], filter: () => isolated[i]! },
      })),
    ],
    bands: spec.band ? [{ series: [spec.band.upper + 1, spec.band.lower + 1], fill: palette[spec.band.fill] }] : [],
    cursor: {
      y: false,
      drag: { x: true, y: false, dist: 4 },
      sync: { key: context.syncKey, scales: ['x', null], setSeries: false },
      points: { show: (_u, i) => pointUnderCursor(palette[spec.lines[i - 1]!.colour], spec.lines[i - 1]!.role !== 'limit') },
      dataIdx: (_u, i, _closest, time) => {
        const line = spec.lines[i - 1];
        const index = line && base.nearest(line.source, time);
        return index === null || index === undefined ? null : base.place(line!.source, index);
      },
    },
    hooks: {
      drawClear: [(u) => shadeOutside(u, spec, palette)],
      draw: [
        (u) => drawLevels(u, spec, palette, uPlot.pxRatio),
        (u) => drawMarks(u, context.marks, palette, uPlot.pxRatio),
        (u) => showEdgeNotes(notes, rangeOf(u), spec.unit),
      ],
      setScale: [
        (u, key) => {
          if (key === 'x' && u.status === 1) context.onZoom(u.scales.x!.min!, u.scales.x!.max!);
        },
      ],
      setCursor: [
        (u) => {
          const left = u.cursor.left ?? -1;
          const time = left < 0 ? null : u.posToVal(left, 'x');
          legend.show(time, (u.scales.x!.max ?? 1) - (u.scales.x!.min ?? 0));
          context.onPoint(time);
        },
      ],
    },
  };
  const plot = new uPlot(options, [base.times, ...spreads], frame);
  return { element, plot, legend };
}

/** Sparse measurements are all shown, however close they lie. */
function definedPlaces(u: uPlot, series: number): number[] {
  const [from, to] = u.series[0]!.idxs ?? [0, 0];
  const places: number[] = [];
  for (let i = from; i <= to; i++) if (u.data[series]?.[i] != null) places.push(i);
  return places;
}

/** Samples between two gaps, which no line would show. */
function isolatedPlaces(spread: Spread): number[] {
  const sampled: number[] = [];
  spread.forEach((value, i) => value !== undefined && sampled.push(i));
  const isGap = (place: number | undefined) => place === undefined || spread[place] === null;
  return sampled.filter((place, k) => spread[place] !== null && isGap(sampled[k - 1]) && isGap(sampled[k + 1]));
}

function pointUnderCursor(colour: string, visible: boolean): HTMLElement {
  return el('div', { class: 'u-cursor-pt', style: visible ? `background:${colour}` : 'display:none' });
}

function showEdgeNotes(notes: HTMLElement, range: AxisRange, unit: string): void {
  // No more decimals than one could read off the axis.
  const decimals = Math.max(0, Math.ceil(-Math.log10((range.high - range.low) / 50)));
  const texts = (arrow: string, items: [string, number][]) =>
    items.map(([label, value]) => `${arrow}\u00a0${label} ${formatQuantity(Number(value.toFixed(decimals)), unit)}`);
  notes.textContent = [...texts('↑', range.above), ...texts('↓', range.below)].join(', ');
}
