import type { ComparedInput, ComparedQuantity, ComparisonPage } from '../comparedata';
import type { Column } from '../data';
import { formatUnit } from '../format';
import { markStyles, type PlacedMark } from '../marks';
import { csv, download, fileName } from '../plots/download';
import { extent, type Line, type PanelSpec } from '../plots/spec';
import type { StackSubject } from '../plots/subject';
import { lineOf } from './line';

/** A resistance that spans more than this factor needs a logarithmic axis. */
const manyfold = 12;

/** The smallest extents of the axes, so that noise is not blown up to fill a panel. */
const leastSpans: Record<string, number> = { voltage: 0.02, density: 0.01, temperature: 2, pressure: 0.1, contact: 0.1, resistance: 1 };

/** All inputs of a comparison in a panel for each quantity. */
export function comparisonSubject(page: ComparisonPage): StackSubject {
  const { inputs } = page;
  return {
    specs: page.quantities.map((quantity) => panel(quantity, inputs)),
    sources: Object.fromEntries(
      inputs.flatMap(({ series, steps }, i) => [[courseOf(i), series.time] as const, [stepsOf(i), steps?.time ?? []] as const]),
    ),
    hasSamples: inputs.some((input) => input.series.time.length > 1),
    other: null,
    marks: () => trips(inputs),
    wholeName: 'All of it',
    part: shortest(inputs),
    spots: inputs.flatMap(({ name, trip }) => (trip ? [{ text: `Around the trip of ${name}`, time: trip.time_s }] : [])),
    saveData: () => save(page),
    dataHint: 'What the panels draw, one input below the other',
  };
}

const courseOf = (input: number) => `course-${input}`;
const stepsOf = (input: number) => `steps-${input}`;

function panel({ key, title, unit }: ComparedQuantity, inputs: ComparedInput[]): PanelSpec {
  const lines = inputs.flatMap((input, i): Line[] => {
    const { colour, dash, width } = lineOf(i);
    const drawn = { role: 'main', colour, width } as const;
    const values = input.series[key];
    const measured = key === 'resistance' ? input.steps : undefined;
    return [
      ...(values ? [{ ...drawn, label: input.name, source: courseOf(i), values, dash }] : []),
      ...(measured ? [{ ...drawn, label: `${input.name}, steps (25 °C)`, source: stepsOf(i), values: measured.value, points: true }] : []),
    ];
  });
  const range = extent(...lines.map((line) => line.values));
  return {
    id: key,
    title,
    unit: formatUnit(unit),
    height: key === 'voltage' ? 190 : 150,
    lines,
    levels: [],
    leastSpan: leastSpans[key] ?? 1e-3,
    logarithmic: key === 'resistance' && range !== null && range[0] > 0 && range[1] / range[0] > manyfold,
    reach: 0,
    unguardedReach: [0, 0],
    quiet: range === null ? 'not known in any of them' : null,
  };
}

function trips(inputs: ComparedInput[]): PlacedMark[] {
  return inputs
    .flatMap(({ name, trip }, i): PlacedMark[] => {
      if (!trip) return [];
      const style = { ...markStyles.trip, colour: lineOf(i).colour };
      return [{ time: trip.time_s, kind: 'trip', text: `${name}: ${trip.diagnosis}`, guarded: true, both: false, style }];
    })
    .sort((a, b) => a.time - b.time);
}

/** Beside a long record a short one is only to be seen when it is shown by itself. */
function shortest(inputs: ComparedInput[]): { text: string; until: number } | null {
  const ends = inputs.map(({ name, series }) => ({ name, until: series.time.at(-1) ?? 0 })).sort((a, b) => a.until - b.until);
  const first = ends[0];
  return first && first.until > 0 ? { text: `As long as ${first.name}`, until: first.until } : null;
}

function save({ inputs, quantities }: ComparisonPage): void {
  const columns = quantities.map(({ key }) =>
    inputs.flatMap(({ series }): Column => series.time.map((_, i) => series[key]?.[i] ?? null)),
  );
  const heads = quantities.map(({ key, unit }) => (unit === '1' ? key : `${key} (${unit})`));
  const who = inputs.flatMap(({ name, series }) => series.time.map(() => name));
  const times = inputs.flatMap(({ series }) => series.time);
  download(fileName('courses', 'csv'), csv(['input', 'time (s)', ...heads], [who, times, ...columns]));
}
