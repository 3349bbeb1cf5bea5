import type { CellPage, Limits } from '../celldata';
import type { Column } from '../data';
import { el } from '../dom';
import { formatNumber, formatQuantity } from '../format';
import { distinctColour } from '../palette';
import { XyPlot, type XyLine } from './xy';

const height = 400;
const stripDash = [6, 4];
const wallDash = [2, 4];
/** Pressures outside are of no use to anybody. */
const lowest = 0.01;
const aboveWall = 10;

/** Critical current densities against stack pressure, a line for each temperature. */
export function currentMap({ limits }: CellPage): XyPlot {
  const colour = (i: number) => () => distinctColour(i, limits.isotherms.length);
  const lines = (['plating', 'stripping'] as const).flatMap((way) =>
    merged(limits, way).map(
      ({ celsius, index, values }): XyLine => ({
        label: `${way}, ${celsius}`,
        x: limits.pressures,
        y: values,
        colour: colour(index),
        ...(way === 'stripping' ? { dash: stripDash } : {}),
      }),
    ),
  );
  return new XyPlot({
    id: 'current-map',
    title: 'Critical current density',
    xTitle: 'Stack pressure (MPa)',
    yTitle: 'Current density (mA/cm²)',
    height,
    logarithmicX: true,
    logarithmicY: true,
    lines,
    note: `Solid: plating; above it dendrites grow. Dashed: stripping; above it voids grow. Up to the wall at ${formatQuantity(limits.wall, 'MPa')}, where lithium is pressed into the electrolyte.`,
  });
}

/** Critical stack pressure against temperature, a line for each current density; only sentences where there is none to draw. */
export function pressureMap({ limits }: CellPage): XyPlot | HTMLElement {
  const title = 'Critical stack pressure';
  const top = limits.wall * aboveWall;
  const inside = (column: Column) => column.map((value) => (value !== null && value >= lowest && value <= top ? value : null));
  const needed = limits.critical
    .map(({ density, pressure }) => ({ density, pressure: inside(pressure) }))
    .filter(({ pressure }) => pressure.some((value) => value !== null));
  if (needed.length === 0) {
    return el('section', { class: 'panel xy', 'data-panel': 'pressure-map' }, el('h2', {}, title), el('p', { class: 'quiet' }, extremes(limits)));
  }
  const colour = (i: number) => () => distinctColour(i, needed.length + 1);
  const lines = needed.map(({ density, pressure }, i): XyLine => ({
    label: `${formatNumber(density)} mA/cm²${density === limits.ccd ? ' (CCD)' : ''}`,
    x: limits.temperatures,
    y: pressure,
    colour: colour(i),
  }));
  lines.push({
    label: `wall, ${formatQuantity(limits.wall, 'MPa')}`,
    x: limits.temperatures,
    y: limits.temperatures.map(() => limits.wall),
    colour: colour(needed.length),
    dash: wallDash,
  });
  return new XyPlot({
    id: 'pressure-map',
    title,
    xTitle: 'Temperature (°C)',
    yTitle: 'Stack pressure (MPa)',
    height,
    logarithmicY: true,
    lines,
    note: `Below a line, stripping at that current density leaves voids. ${extremes(limits)}`,
  });
}

/** What cannot be drawn: currents that need no pressure anywhere in the window, and those that no pressure suffices for. */
function extremes({ critical, wall }: Limits): string {
  const most = Math.max(0, ...critical.filter(({ pressure }) => pressure.every((p) => p !== null && p < lowest)).map((line) => line.density));
  const least = Math.min(...critical.filter(({ pressure }) => pressure.every((p) => p === null || p > wall * aboveWall)).map((line) => line.density));
  return [
    most > 0 ? `Up to ${formatNumber(most)} mA/cm² no pressure is needed in the whole window: diffusion alone refills.` : '',
    Number.isFinite(least) ? `From ${formatNumber(least)} mA/cm² on no pressure below the wall suffices.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The isotherms, those that coincide as one. */
function merged(limits: Limits, way: 'plating' | 'stripping'): { celsius: string; index: number; values: number[] }[] {
  const groups: { from: number; to: number; index: number; values: number[] }[] = [];
  limits.isotherms.forEach((isotherm, index) => {
    const values = isotherm[way];
    const same = groups.find((group) => group.values.every((value, i) => value === values[i]));
    if (same) same.to = isotherm.celsius;
    else groups.push({ from: isotherm.celsius, to: isotherm.celsius, index, values });
  });
  return groups.map(({ from, to, index, values }) => ({
    celsius: from === to ? formatQuantity(from, 'degC') : `${formatNumber(from)} to ${formatQuantity(to, 'degC')}`,
    index,
    values,
  }));
}
