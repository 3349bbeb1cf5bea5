import { el, scrollArea, table } from '../dom';
import { formatNumber, plural } from '../format';
import { readPalette } from '../palette';
import { Chart, type Picture, type Spot } from '../plots/chart';
import type { Frame } from '../plots/frame';
import type { Rendered } from '../plots/rendering';
import { linearScale, type Scale } from '../plots/scale';
import { lowerBound } from '../plots/timebase';
import type { StudyPage, Survival, SurvivalCurve } from '../studydata';
import { formatTime, timeUnitFor } from '../time';
import { Choice } from './choice';

const height = 340;
/** Moments along the axis at which the shares can be read. */
const moments = 48;
/** A share of 100 % should not hide in the frame. */
const highest = 103;
const dash = '7 4';

/** The share of runs that something has not happened to, over time, with and without the guard. */
export function survival(page: StudyPage): { element: HTMLElement; plots: Rendered[] } | null {
  if (page.survival.length === 0) return null;
  const preferred = page.survival.findIndex(({ guarded, unguarded }) => (guarded?.happened ?? 0) + (unguarded?.happened ?? 0) > 0.05 * page.runs);
  const chosen = Math.max(0, preferred);
  const choice = new Choice('Time to', page.survival.map(({ event }) => event), chosen, () => draw());
  const chart = new Chart('survival', height, choice.element);
  const risk = el('div', { class: 'at-risk' });
  chart.element.append(risk);
  const draw = () => {
    const event = page.survival[choice.value]!;
    chart.show(`Runs without ${event.event}`, picture(event));
    risk.replaceChildren(atRisk(event));
  };
  draw();
  return { element: el('section', { class: 'part' }, el('h2', {}, 'Survival'), chart.element), plots: [chart] };
}

function picture(event: Survival): Picture {
  const end = event.end;
  const unit = timeUnitFor(end);
  const x: Scale = {
    title: `Time (${unit.name})`,
    at: (seconds) => seconds / end,
    ticks: (length, labelRoom) => {
      const every = Math.ceil((labelRoom * event.ticks.length) / Math.max(length, labelRoom));
      return event.ticks.filter((_, i) => i % every === 0).map((tick) => ({ at: tick / end, text: formatNumber(tick / unit.seconds) }));
    },
  };
  const curves = curvesOf(event);
  return {
    x,
    y: linearScale('Share of the runs (%)', 0, highest),
    keys: curves.map(({ name, guarded, curve }) => ({
      text: `${name}: happened in ${curve.happened} of ${plural(curve.runs, 'run')}`,
      colour: () => (guarded ? readPalette().guarded : readPalette().unguarded),
      dash: guarded ? 'solid' : 'dashed',
    })),
    note: 'Kaplan–Meier estimate with a 95 % band (Greenwood). A run that ended without it counts until its end and then no more.',
    spots: Array.from({ length: moments }, (_, i): Spot => {
      const seconds = ((i + 0.5) * end) / moments;
      const texts = curves.map(({ name, curve }) => `${name.toLowerCase()} ${shareAt(curve, seconds)}`);
      return { left: i / moments, right: (i + 1) / moments, bottom: 0, top: 1, text: `After ${formatTime(seconds)} without ${event.event}: ${texts.join('; ')}.` };
    }),
    draw: (frame) => curves.toReversed().forEach(({ guarded, curve }) => drawCurve(frame, curve, end, guarded)),
  };
}

function curvesOf(event: Survival): { name: string; guarded: boolean; curve: SurvivalCurve }[] {
  return [
    { name: 'With guard', guarded: true, curve: event.guarded },
    { name: 'Without guard', guarded: false, curve: event.unguarded },
  ].flatMap(({ name, guarded, curve }) => (curve ? [{ name, guarded, curve }] : []));
}

function drawCurve(frame: Frame, curve: SurvivalCurve, end: number, guarded: boolean): void {
  const colour = guarded ? frame.palette.guarded : frame.palette.unguarded;
  const place = (i: number) => Math.min(1, (curve.time[i] ?? curve.end) / end);
  const stepped = (values: (number | null)[], from: number, to: number) =>
    values.slice(from, to).flatMap((value, i): [number, number][] => [
      [place(from + i), (100 * value!) / highest],
      [place(from + i + 1), (100 * value!) / highest],
    ]);
  const known = curve.low.findIndex((value) => value === null);
  const banded = known < 0 ? curve.low.length : known;
  const band = frame.area(stepped(curve.high, 0, banded), stepped(curve.low, 0, banded));
  frame.add('path', { d: band, fill: colour, 'fill-opacity': 0.18 });
  const line = stepped(curve.share, 0, curve.share.length);
  frame.add('path', { d: frame.path(line), fill: 'none', stroke: colour, 'stroke-width': 2.25, ...(guarded ? {} : { 'stroke-dasharray': dash }) });
}

function shareAt(curve: SurvivalCurve, seconds: number): string {
  if (seconds > curve.end) return 'no run left';
  const after = lowerBound(curve.time, seconds);
  const i = curve.time[after] === seconds ? after : Math.max(0, after - 1);
  const [low, high] = [curve.low[i], curve.high[i]].map((value) => formatNumber(100 * (value ?? 0), 3));
  const interval = curve.low[i] === null || i === 0 ? '' : ` (${low} to ${high})`;
  return `${formatNumber(100 * curve.share[i]!, 3)} %${interval}`;
}

function atRisk(event: Survival): HTMLElement {
  const unit = timeUnitFor(event.end);
  const heads = event.ticks.map((tick) => ({ title: `${formatNumber(tick / unit.seconds)} ${unit.name}`, numeric: true }));
  const rows = curvesOf(event).map(({ name, curve }) => ({ cells: [name, ...curve.atRisk.map((count) => formatNumber(count, 9))] }));
  return scrollArea('Numbers at risk', table([{ title: 'Runs still watched at' }, ...heads], rows));
}
