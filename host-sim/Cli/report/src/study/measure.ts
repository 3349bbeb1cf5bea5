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
};

/** A figure that spreads over more than so many times its least is drawn on a logarithmic axis. */
const wide = 1000;

export function numberMeasure(column: NumberColumn): NumberMeasure {
  const { summary } = column;
  const plain = unitOf(column);
  const time = plain === 's' ? timeUnitFor(Math.max(Math.abs(summary.most), Math.abs(summary.least))) : { name: plain, seconds: 1 };
  return {
    kind: 'number',
    name: column.name,
    title: column.input ? inWords(column.input) : inWords(column.name),
    unit: time.name,
    values: time.seconds === 1 ? column.values : column.values.map((value) => (value === null ? null : value / time.seconds)),
    factor: time.seconds,
    logarithmic: column.role === 'input' ? column.logarithmic === true : summary.least > 0 && summary.most > wide * summary.least,
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

export function quantity(value: number, unit: string): string {
  return unit ? `${formatNumber(value, 3)}\u00a0${unit}` : formatNumber(value, 3);
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
    together: 'share',
  };
}

/** The figures that usually say most, the best first. */
const telling = ['cycle_life', 'min_contact_fraction', 'open_time_s', 'trip_time_s', 'contact_loss_time_s', 'short_time_s', 'duration_s'];

/** The figure to look at first; the most frequent ending when no figure varies. */
export function mostTelling(results: Measure[]): Measure {
  const named = telling.map((name) => results.find((measure) => measure.name === name)).find((measure) => measure);
  return named ?? results.find((measure) => measure.kind === 'number' && measure.together === 'median') ?? results[0]!;
}
