/** What the bench hands to the page. Units are those of the whole project: V, mA/cm², MPa, °C, Ω·cm², s. */
export interface Report {
  /** The ssbms that made the page. */
  version?: string;
  title: string;
  about: string;
  cell: CellIdentity;
  /** Of a replay: what was recorded. */
  recording?: { file: string; format: string; rows: number };
  seed: number;
  cycleSeconds: number;
  notes: string[];
  ok: boolean;
  parameters: Parameter[];
  cases: Case[];
}

/** Which cell of the catalogue. */
export interface CellIdentity {
  id: string;
  name: string;
  reference: string;
}

export type Basis = 'measured' | 'published' | 'derived' | 'transferred' | 'fitted' | 'recalled' | 'assumed';

export interface Parameter {
  name: string;
  value: number;
  unit: string;
  basis: Basis;
  source: string;
  meaning?: string;
}

export interface Case {
  name: string;
  cell: { id: string; name: string };
  expectations: Expectation[];
  figures: Quantity[];
  runs: Run[];
}

export interface Expectation {
  text: string;
  /** Null when it could not be judged. */
  ok: boolean | null;
  actual: string;
  run: 'guarded' | 'unguarded';
}

export interface Quantity {
  name: string;
  value: number | null;
  unit: string;
}

/** The last three are those of a replay. */
export type Outcome =
  | 'completed'
  | 'stopped'
  | 'tripped'
  | 'interrupted'
  | 'unready'
  | 'failed'
  | 'shorted'
  | 'unopened'
  | 'wouldtrip'
  | 'refused'
  | 'passed';

export interface Run {
  guarded: boolean;
  /** True for a recording before the guard, and for the recording itself, which stands in the place of the run without guard. */
  replayed?: boolean;
  outcome: Outcome;
  summary: string;
  durationSeconds: number;
  /** When the contacts opened last, if they did: a restart or the comparator may have done it before the guard tripped. */
  openedSeconds?: number;
  trip?: Trip | null;
  /** What the guard guards by. */
  guard?: { profile: string; hash: string } | null;
  limits: Limits;
  series: Series;
  stepResistance?: StepResistance | null;
  /** Tones of the impedance channel, Hz; only of a board that carries it and has measured. */
  tones?: number[] | null;
  marks: Mark[];
  cycles?: Cycle[] | null;
  capacityUnit?: string | null;
  curves?: Curve[] | null;
  /** Voltage over capacity of some of the cycles, the first and the last among them. */
  cycleCurves?: CycleCurve[] | null;
}

export interface Trip {
  diagnosis: string;
  timeSeconds: number;
  watched: string;
  value: number | null;
  bound: number | null;
  unit: string;
  /** All this in words. */
  text?: string;
  values: Quantity[];
  /** The simulated cell just before the contactor opened. */
  truth?: Quantity[];
  /** True when that cell was not beyond the bound. */
  false?: boolean | null;
}

export type Limits = Partial<
  Record<'voltageFloor' | 'voltageCeiling' | 'temperatureFloor' | 'temperatureCeiling' | 'pressureWall', number | null>
>;

/** One column of a series; null where the value is not known. */
export type Column = (number | null)[];

export type ColumnName =
  | 'voltage'
  | 'density'
  | 'allowedPlating'
  | 'allowedStripping'
  | 'tripPlating'
  | 'tripStripping'
  | 'pressure'
  | 'criticalPressure'
  | 'requestedPressure'
  | 'resistance'
  | 'contactFraction'
  | 'seenContact'
  | 'leastSeenContact'
  | 'temperature'
  | 'plateTemperature'
  | 'wallTemperature'
  | 'impedance1'
  | 'impedance2'
  | 'impedance3'
  | 'impedance4';

export type Series = { time: number[] } & Partial<Record<ColumnName, Column | null>>;

export interface StepResistance {
  time: number[];
  value: Column;
  evidence: Column;
}

export type MarkKind = 'step' | 'state' | 'warning' | 'trip' | 'short' | 'contact' | 'fault' | 'pressure' | 'temperature';

export interface Mark {
  time: number;
  kind: MarkKind;
  text: string;
}

export interface Cycle {
  number: number;
  charge: number | null;
  discharge: number | null;
}

export interface CycleCurve {
  cycle: number;
  direction: 'charge' | 'discharge';
  capacity: number[];
  voltage: number[];
}

export interface Curve {
  label: string;
  capacity: number[];
  voltage: Column;
}

/** Reads what was written into the page; null in the bare template. */
export function readData<T>(): T | null {
  const text = document.getElementById('page-data')?.textContent?.trim() ?? '';
  return text.startsWith('{') ? (JSON.parse(text) as T) : null;
}

export function guardedRun(of: Case): Run | undefined {
  return of.runs.find((run) => run.guarded);
}

export function unguardedRun(of: Case): Run | undefined {
  return of.runs.find((run) => !run.guarded);
}

/** What the lines of a run are called. */
export function runName({ guarded, replayed }: Run): string {
  if (replayed) return guarded ? 'measured by the guard' : 'recorded';
  return guarded ? 'with guard' : 'without guard';
}

/** The name of a case as the reader sees it; a single case may go without. */
export function caseName(of: Case): string {
  return of.name || of.cell.name;
}
