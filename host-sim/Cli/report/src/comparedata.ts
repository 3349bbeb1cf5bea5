import type { Column } from './data';

/** What "ssbms compare" hands to its page. Times count in s from the common zero. */
export interface ComparisonPage {
  /** The ssbms that made the page. */
  version?: string;
  align: 'start' | 'first-current';
  quantities: ComparedQuantity[];
  inputs: ComparedInput[];
  figures: ComparedFigure[];
}

export interface ComparedQuantity {
  /** Its column in the series of the inputs. */
  key: string;
  title: string;
  unit: string;
}

export interface ComparedInput {
  name: string;
  /** As it was typed. */
  given: string;
  format: string;
  rows: number;
  area_cm2: number | null;
  /** What is at the common zero, s of its own record. */
  zero_s: number;
  outcome: string;
  summary: string;
  trip: { time_s: number; diagnosis: string; text: string } | null;
  notes: string[];
  series: { time: number[] } & Record<string, Column>;
  /** Step resistances that a replay has estimated. */
  steps?: { time: number[]; value: Column };
}

export interface ComparedFigure {
  name: string;
  title: string;
  unit: string;
  values: (number | null)[];
  /** To the first input. */
  differences: (number | null)[];
}
