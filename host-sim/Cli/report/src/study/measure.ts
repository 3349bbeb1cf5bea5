import { formatNumber } from '../format';
import { isNumber, type NumberColumn, type StudyPage, type WordColumn } from '../studydata';
import { timeUnitFor } from '../time';
import { inWords, unitOf } from '../units';
import { noneStyle, wordStyle, type WordStyle } from './outcomes';

/** A number that each run has, or has not. */
export interface NumberMeasure {
  kind: 'number';
  name: string;
  /** In words, without a unit. */
  title: string;
  unit: string;
  values: (number | null)[];
  /** What divides the numbers of the study, so that times are in hours where they are long. */
  factor: number;
  logarithmic: boolean;
  /** Significant digits that tell its numbers apart. */
  digits: number;
  /** How runs are put together: the median of what they have, or the mean of 0 % and 100 %. */
  together: 'median' | 'share';
}

/** One of a few words that each run has; a run without one has the last, "none". */
export interface WordMeasure {
  kind: 'word';
  name: string;
  title: string;
  words: string[];
  places: number[];
  styles: WordStyle[];
}

export type Measure = NumberMeasure | WordMeasure;

const endings: Record<string, string> = {
  outcome: 'Outcome',
  unguarded_outcome: 'Outcome without the guard',
  trip: 'What tripped',
  first_violation: 'First limit violated',
  first_failed_expectation: 'First expectation not met',
  error: 'What crashed',
};

/** A figure that spreads over more than so many times its least is drawn on a logarithmic axis. */
const wide = 1000;
const mostDigits = 6;

export function numberMeasure(column: NumberColumn): NumberMeasure {
  const { summary } = column;
  const plain = unitOf(column);
  const time = plain === 's' ? timeUnitFor(Math.max(Math.abs(summary.high), Math.abs(summary.low))) : { name: plain, seconds: 1 };
  return {
    kind: 'number',
    name: column.name,
    title: column.input ? inWords(column.input) : inWords(column.name),
    unit: time.name,
    values: time.seconds === 1 ? column.values : column.values.map((value) => (value === null ? null : value / time.seconds)),
    factor: time.seconds,
    logarithmic: column.role === 'input' ? column.logarithmic === true : summary.least > 0 && summary.most > wide * summary.least,
    digits: digitsFor(summary.least, summary.most),
    together: 'median',
  };
}

export function wordMeasure(column: WordColumn): WordMeasure {
  const styles = column.words.map((word, i) => wordStyle(word, i, column.words.length));
  const lacking = column.places.some((place) => place < 0);
  return {
    kind: 'word',
    name: column.name,
    title: endings[column.name] ?? inWords(column.input ?? column.name),
    words: lacking ? [...column.words, 'none'] : column.words,
    places: lacking ? column.places.map((place) => (place < 0 ? column.words.length : place)) : column.places,
    styles: lacking ? [...styles, noneStyle] : styles,
  };
}

/** Title with unit. */
export function titled({ title, unit }: { title: string; unit: string }): string {
  return unit ? `${title} (${unit})` : title;
}

/** A number with its unit. */
export function quantity(value: number, { unit, digits }: { unit: string; digits: number }): string {
  return unit ? `${formatNumber(value, digits)}\u00a0${unit}` : formatNumber(value, digits);
}

/** Three, and more where all numbers begin with the same ones. */
function digitsFor(low: number, high: number): number {
  const size = Math.max(Math.abs(low), Math.abs(high));
  return Math.max(3, Math.min(mostDigits, Math.ceil(Math.log10(size / (high - low || size || 1))) + 2));
}

/** What was varied. */
export function inputsOf(page: StudyPage): Measure[] {
  return page.columns.filter((column) => column.role === 'input').map((column) => (isNumber(column) ? numberMeasure(column) : wordMeasure(column)));
}

/** What came out: endings in words, the share of each outcome where there are several, and figures. */
export function resultsOf(page: StudyPage): Measure[] {
  const columns = page.columns.filter((column) => column.role !== 'input');
  const words = columns.filter((column): column is WordColumn => !isNumber(column)).map(wordMeasure).filter((measure) => measure.words.some((word) => word !== 'none'));
  const shares = words
    .filter(({ name, words: all }) => name.endsWith('outcome') && all.length > 1)
    .flatMap((measure) => measure.words.map((_, place) => shareOf(measure, place)));
  return [...words, ...shares, ...columns.filter(isNumber).map(numberMeasure)];
}

function shareOf(measure: WordMeasure, place: number): NumberMeasure {
  const guard = measure.name.startsWith('unguarded') ? ' without the guard' : '';
  return {
    kind: 'number',
    name: `${measure.name}=${measure.words[place]}`,
    title: `Share ${measure.words[place]}${guard}`,
    unit: '%',
    values: measure.places.map((own) => (own === place ? 100 : 0)),
    factor: 1,
    logarithmic: false,
    digits: 3,
    together: 'share',
  };
}

/** The figures that usually say most, the best first. */
const telling = [
  'cycle_life',
  'min_contact_fraction',
  'unguarded_min_contact_fraction',
  'open_time_s',
  'contact_loss_time_s',
  'short_time_s',
  'duration_s',
];
/** What spreads over less of its size says little. */
const leastSpread = 0.05;

/** The figure to look at first; the first ending when there is no figure. */
export function mostTelling(results: Measure[]): Measure {
  const figures = results.filter((measure) => measure.kind === 'number' && measure.together === 'median');
  const spread = figures.filter((measure) => measure.kind === 'number' && spreadOf(measure) >= leastSpread);
  return telling.map((name) => spread.find((measure) => measure.name === name)).find((measure) => measure) ?? spread[0] ?? figures[0] ?? results[0]!;
}

/** How far apart the smallest and the largest are, by the size of the larger. */
function spreadOf({ values }: NumberMeasure): number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high > low ? (high - low) / Math.max(Math.abs(low), Math.abs(high)) : 0;
}
