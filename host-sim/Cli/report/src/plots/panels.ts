import { guardedRun, runName, unguardedRun, type Case, type Column, type ColumnName, type Limits, type Run } from '../data';
import { formatNumber, formatQuantity } from '../format';
import { extent, type Level, type Line, type PanelSpec } from './spec';

const mainSource = 'main';
const unguardedSource = 'unguarded';
const stepsSource = 'steps';
const endsSource = 'ends';

/** The run drawn in full colour, and the one drawn beside it for comparison. */
export function pairOf(of: Case): { main: Run | undefined; other: Run | undefined } {
  const guarded = guardedRun(of);
  const unguarded = unguardedRun(of);
  return guarded ? { main: guarded, other: unguarded } : { main: unguarded, other: undefined };
}

/** Every time column the panels of a case use. */
export function timeSources(of: Case): Record<string, number[]> {
  const { main, other } = pairOf(of);
  return {
    [mainSource]: main?.series.time ?? [],
    [unguardedSource]: other?.series.time ?? [],
    [stepsSource]: main?.stepResistance?.time ?? [],
    // A thinned series may end before its run does; the axis may not.
    [endsSource]: [main?.durationSeconds, other?.durationSeconds, main?.trip?.timeSeconds]
      .filter((time) => typeof time === 'number')
      .sort((a, b) => a - b),
  };
}

/** The panels of a case, from top to bottom. */
export function timePanels(of: Case): PanelSpec[] {
  const { main, other } = pairOf(of);
  if (!main) return [];
  return [
    voltage(main, other),
    density(main, other),
    pressure(main, other),
    resistance(main, other),
    contact(main, other),
    ...(main.tones ? [impedance(main, main.tones)] : []),
    temperature(main, other),
  ];
}

function column(run: Run | undefined, name: ColumnName): Column {
  return run?.series[name] ?? [];
}

function known(values: Column): boolean {
  return values.some((value) => value !== null && Number.isFinite(value));
}

/** The quantity itself in both runs; a run that does not know it has no line. */
function runLines(name: ColumnName, main: Run, other: Run | undefined): Line[] {
  const manySteps = main.marks.filter((mark) => mark.kind === 'step').length > 80;
  const own: Line = {
    label: runName(main),
    source: mainSource,
    values: column(main, name),
    role: 'main',
    colour: main.guarded ? 'guarded' : 'unguarded',
    width: manySteps ? 1.25 : 2,
  };
  const unguarded: Line = {
    label: other ? runName(other) : '',
    source: unguardedSource,
    values: column(other, name),
    role: 'unguarded',
    colour: 'unguarded',
    width: 1.75,
    dash: [6, 4],
  };
  // The run with guard comes last and lies on top: where both agree, one solid line is seen.
  return [unguarded, own].filter((line) => known(line.values));
}

function limitLine(label: string, values: Column, colour: Line['colour'], more: Partial<Line> = {}): Line[] {
  return known(values) ? [{ label, source: mainSource, values, role: 'limit', colour, width: 1, ...more }] : [];
}

function levels(limits: Limits, floor: keyof Limits | null, ceiling: keyof Limits, names: [string, string]): Level[] {
  const found: Level[] = [];
  const low = floor && limits[floor];
  const high = limits[ceiling];
  if (typeof low === 'number') found.push({ label: names[0], value: low, beyond: 'below' });
  if (typeof high === 'number') found.push({ label: names[1], value: high, beyond: 'above' });
  return found;
}

const negative = (values: Column): Column => values.map((value) => (value === null ? null : -value));
const notKnown = 'not known in this run';

function voltage(main: Run, other: Run | undefined): PanelSpec {
  const lines = runLines('voltage', main, other);
  return {
    id: 'voltage',
    title: 'Cell voltage',
    unit: 'V',
    height: 150,
    lines,
    levels: levels(main.limits, 'voltageFloor', 'voltageCeiling', ['floor', 'ceiling']),
    leastSpan: 0.02,
    reach: 3,
    unguardedReach: [0.25, 0.5],
    quiet: lines.length === 0 ? notKnown : null,
  };
}

function density(main: Run, other: Run | undefined): PanelSpec {
  const runs = runLines('density', main, other);
  const allowedUp = limitLine('allowed plating', column(main, 'allowedPlating'), 'allowed', { group: 'allowed' });
  const allowedDown = limitLine('allowed stripping', negative(column(main, 'allowedStripping')), 'allowed', { group: 'allowed' });
  const trips = [
    ...limitLine('trip plating', column(main, 'tripPlating'), 'danger', { dash: [3, 3], group: 'trip' }),
    ...limitLine('trip stripping', negative(column(main, 'tripStripping')), 'danger', { dash: [3, 3], group: 'trip' }),
  ];
  const lines = [...allowedUp, ...allowedDown, ...trips, ...runs];
  const spec: PanelSpec = {
    id: 'density',
    title: 'Current density',
    unit: 'mA/cm²',
    height: 165,
    lines,
    levels: [],
    // Idle or not, the reader wants to see how far the limits are.
    leastSpan: Math.max(0.01, 0.4 * (extent(...[...allowedUp, ...allowedDown].map((line) => line.values))?.[1] ?? 0)),
    reach: 3,
    unguardedReach: [1, 1],
    quiet: runs.length === 0 ? notKnown : null,
  };
  if (allowedUp.length && allowedDown.length) spec.band = { upper: 0, lower: 1, fill: 'allowed-fill' };
  return spec;
}

function pressure(main: Run, other: Run | undefined): PanelSpec {
  const runs = runLines('pressure', main, other);
  const critical = limitLine('critical', column(main, 'criticalPressure'), 'danger', { fillBelow: 'danger-fill' });
  const requested = limitLine('requested', column(main, 'requestedPressure'), 'allowed', { dash: [3, 3] });
  return {
    id: 'pressure',
    title: 'Stack pressure',
    unit: 'MPa',
    height: 150,
    lines: [...critical, ...requested, ...runs],
    levels: levels(main.limits, null, 'pressureWall', ['', 'wall']),
    leastSpan: 0.2 * (extent(column(main, 'pressure'))?.[1] ?? 1),
    reach: 3.5,
    unguardedReach: [2, 2],
    quiet: runs.length === 0 ? notKnown : null,
  };
}

function resistance(main: Run, other: Run | undefined): PanelSpec {
  const runs = runLines('resistance', main, other);
  const steps = main.stepResistance;
  const lines = [...runs];
  if (steps && known(steps.value)) {
    lines.push({
      label: 'measured (25 °C)',
      source: stepsSource,
      values: steps.value,
      role: 'main',
      colour: 'fault',
      points: true,
      remark: (i) => evidence(steps.evidence[i]),
    });
  }
  const own = extent(column(main, 'resistance'), steps?.value);
  const range = extent(...lines.map((line) => line.values));
  return {
    id: 'resistance',
    title: 'Resistance of the cell',
    unit: 'Ω·cm²',
    height: 130,
    lines,
    levels: [],
    // A lost contact multiplies the resistance. A short, which takes it to nothing, is no reason for a logarithmic axis.
    logarithmic: own !== null && range !== null && range[0] > 0 && range[1] / own[0] > 12,
    leastSpan: own ? Math.max(1, 0.1 * own[1]) : 1,
    reach: 3,
    unguardedReach: [0.25, Infinity],
    quiet: lines.length === 0 ? notKnown : null,
  };
}

function evidence(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : `evidence ${formatNumber(value, 3)} σ`;
}

function contact(main: Run, other: Run | undefined): PanelSpec {
  const seen = [
    ...limitLine('seen by the impedance', column(main, 'seenContact'), 'warning', { role: 'main', width: 1.25 }),
    ...limitLine('at least', column(main, 'leastSeenContact'), 'warning', { dash: [3, 3] }),
  ];
  const lines = [...runLines('contactFraction', main, other), ...seen];
  const range = extent(...lines.map((line) => line.values));
  let quiet: string | null = null;
  if (!range) quiet = notKnown;
  else if (range[0] >= 0.995)
    quiet = `full contact throughout${range[0] < 0.9995 ? ` (never below ${formatNumber(range[0], 3)})` : ''}`;
  return {
    id: 'contact',
    title: 'Contact fraction',
    unit: '',
    height: 105,
    lines,
    levels: [],
    fixed: [range && range[0] > 0.9 ? 0.895 : 0, range && range[0] > 0.9 ? 1.005 : 1.05],
    leastSpan: 0.1,
    reach: 0,
    unguardedReach: [0, 0],
    quiet,
  };
}

const toneColumns = ['impedance1', 'impedance2', 'impedance3', 'impedance4'] as const;
const toneColours = ['guarded', 'plate', 'wall', 'warning'] as const;

/** Magnitudes of what the impedance channel measures, each over its first value: contact that is lost makes all of them rise. */
function impedance(main: Run, tones: number[]): PanelSpec {
  const lines = toneColumns.flatMap((name, i) =>
    limitLine(`${formatNumber((tones[i] ?? 0) / 1000, 3)} kHz`, column(main, name), toneColours[i] ?? 'guarded', { role: 'main', width: 1.25 }),
  );
  return {
    id: 'impedance',
    title: 'Impedance at four tones, over the first',
    unit: '',
    height: 115,
    lines,
    levels: [],
    leastSpan: 0.02,
    reach: 0,
    unguardedReach: [0, 0],
    quiet: lines.length === 0 ? notKnown : null,
  };
}

function temperature(main: Run, other: Run | undefined): PanelSpec {
  const lines = runLines('temperature', main, other).map((line): Line => ({
    ...line,
    label: line.role === 'main' ? 'cell' : other?.replayed ? 'recorded' : 'cell, without guard',
  }));
  lines.push(...limitLine('plate', column(main, 'plateTemperature'), 'plate', { role: 'main', width: 1.25 }));
  lines.push(...limitLine('die wall', column(main, 'wallTemperature'), 'wall', { role: 'main', width: 1.25 }));
  const window = levels(main.limits, 'temperatureFloor', 'temperatureCeiling', ['floor', 'ceiling']);
  const range = extent(...lines.map((line) => line.values));
  return {
    id: 'temperature',
    title: 'Temperature',
    unit: '°C',
    height: 115,
    lines,
    levels: window,
    leastSpan: 2,
    reach: 1.5,
    unguardedReach: [2, 2],
    quiet: range ? steady(range, window) : notKnown,
  };
}

/** A temperature that moves by less than a kelvin, far from its window, needs a sentence and no plot. */
function steady([low, high]: [number, number], window: Level[]): string | null {
  if (high - low > 1 || window.some((level) => level.value > low - 5 && level.value < high + 5)) return null;
  const bounds = window.map((level) => `${level.label} ${formatQuantity(level.value, 'degC')}`).join(', ');
  const range = `${low.toFixed(1)} to ${high.toFixed(1)} °C`;
  return `${range} throughout${bounds ? ` (${bounds})` : ''}`;
}
