/** What the command line hands to the page of a study. */
export interface StudyPage {
  /** The ssbms that made the page. */
  version?: string;
  title: string;
  about: string;
  /** The file of the study. */
  file: string;
  hash: string;
  design: string;
  /** How many runs the study has; counts, quantiles and survival are of all of them. */
  runs: number;
  good: boolean;
  sentences: string[];
  outcomes: Count[];
  /** Empty when the study does not compare. */
  unguardedOutcomes: Count[];
  /** The page carries one of so many runs. */
  every: number;
  /** Numbers of the runs that the page carries; the columns have one cell for each. */
  run: number[];
  columns: (NumberColumn | WordColumn)[];
  survival: Survival[];
  /** The figure that ranked the worst runs; what went wrong when there is none. */
  ranked?: string;
  worst: WorstRun[];
}

export interface Count {
  word: string;
  count: number;
}

interface ColumnHead {
  name: string;
  role: 'input' | 'ending' | 'figure';
  unit: string;
  /** What the study calls it, for an input. */
  input?: string;
}

export interface NumberColumn extends ColumnHead {
  logarithmic?: boolean;
  summary: Summary;
  values: (number | null)[];
}

export interface WordColumn extends ColumnHead {
  words: string[];
  /** Places in the words; -1 where a run has none. */
  places: number[];
}

/** Least, 5 %, median, 95 % and most of all runs that have the figure. */
export interface Summary {
  runs: number;
  least: number;
  low: number;
  median: number;
  high: number;
  most: number;
}

export interface Survival {
  event: string;
  /** The last moment at which a run was watched, s. */
  end: number;
  /** Moments, s, for which the numbers at risk are given. */
  ticks: number[];
  guarded?: SurvivalCurve;
  unguarded?: SurvivalCurve;
}

/** Steps of the share that it has not happened to, and a 95 % interval where there is one. */
export interface SurvivalCurve {
  runs: number;
  happened: number;
  end: number;
  time: number[];
  share: number[];
  low: (number | null)[];
  high: (number | null)[];
  atRisk: number[];
}

export interface WorstRun {
  run: number;
  outcome: string;
  what: string;
  inputs: (number | string | null)[];
  command: string;
  /** Its report; a run that crashed has none. */
  replay?: string;
}

export function isNumber(column: NumberColumn | WordColumn): column is NumberColumn {
  return 'values' in column;
}
