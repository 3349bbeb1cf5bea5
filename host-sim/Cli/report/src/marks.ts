import type { Mark, MarkKind, Run } from './data';
import type { ColourName } from './palette';

export interface MarkStyle {
  name: string;
  symbol: string;
  colour: ColourName;
  /** Draws a line through all panels. */
  line: boolean;
  /** Which label stays when there is no room for all: the smaller the earlier. */
  rank: number;
}

export const markStyles: Record<MarkKind, MarkStyle> = {
  trip: { name: 'trip', symbol: '▼', colour: 'trip', line: true, rank: 0 },
  short: { name: 'short', symbol: '×', colour: 'short', line: true, rank: 1 },
  contact: { name: 'contact lost', symbol: '◇', colour: 'contact', line: true, rank: 2 },
  fault: { name: 'fault', symbol: '■', colour: 'fault', line: true, rank: 3 },
  warning: { name: 'warning', symbol: '▲', colour: 'warning', line: true, rank: 4 },
  pressure: { name: 'pressure', symbol: '↕', colour: 'muted', line: false, rank: 5 },
  temperature: { name: 'temperature', symbol: '○', colour: 'muted', line: false, rank: 6 },
  state: { name: 'state', symbol: '•', colour: 'muted', line: false, rank: 7 },
  step: { name: 'step', symbol: '|', colour: 'faint', line: false, rank: 8 },
};

/** A mark and the run it belongs to. */
export interface PlacedMark extends Mark {
  /** False for what happened only without the guard. */
  guarded: boolean;
  /** The same happened at the same time in both runs. */
  both: boolean;
  style: MarkStyle;
}

/** The marks of all runs in the order of time; what both runs share (until the trip, nearly everything) stands once. */
export function placeMarks(runs: Pick<Run, 'guarded' | 'marks'>[]): PlacedMark[] {
  const placed = new Map<string, PlacedMark>();
  for (const run of [...runs].sort((a, b) => Number(b.guarded) - Number(a.guarded))) {
    for (const mark of run.marks ?? []) {
      const key = `${mark.kind} ${mark.time.toFixed(1)} ${mark.text}`;
      const twin = placed.get(key);
      if (twin) twin.both = twin.guarded !== run.guarded;
      else placed.set(key, { ...mark, guarded: run.guarded, both: false, style: markStyles[mark.kind] ?? markStyles.state });
    }
  }
  return [...placed.values()].sort((a, b) => a.time - b.time || a.style.rank - b.style.rank);
}

/** The text of a mark where marks of both runs stand together. */
export function markText(mark: PlacedMark, amongBoth: boolean): string {
  return amongBoth && !mark.guarded ? `without guard: ${mark.text}` : mark.text;
}
