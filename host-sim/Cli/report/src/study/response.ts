import { el } from '../dom';
import { Chart, type Picture } from '../plots/chart';
import { Columns } from '../plots/columns';
import type { Rendered } from '../plots/rendering';
import type { StudyPage } from '../studydata';
import { binsOf } from './bins';
import { Choice } from './choice';
import { dots } from './dots';
import { influence } from './influence';
import { map } from './map';
import { inputsOf, mostTelling, resultsOf, titled, type Measure, type WordMeasure } from './measure';
import { shareLine } from './shareline';
import { shares } from './shares';
import { shareText } from './words';

const height = 400;
/** A piece of an input, or a cell of a map, should have so many runs. */
const runsInPiece = 20;
const runsInCell = 8;
const mostPieces = 24;
const fewestPieces = 4;
/** What explains less is not worth a word. */
const leastInfluence = 0.01;
/** More than these are not named. */
const mostNamed = 4;

/** Two results beside each other, over the same one or two inputs. */
export function response(page: StudyPage): { element: HTMLElement; plots: Rendered[] } | null {
  const inputs = inputsOf(page);
  if (inputs.length === 0) return null;
  const results = resultsOf(page);
  const outcome = results.find((result): result is WordMeasure => result.kind === 'word' && result.name === 'outcome');
  if (!outcome) return null;
  const telling = mostTelling(results);
  const ending = endingOf(results, outcome);
  const [first, second] = defaults(inputs, outcome.words.length > 1 ? outcome : telling);

  const sentence = el('p', { class: 'influence' });
  const sides = [ending, telling].map((result, i) => {
    const choice = new Choice('Show', results.map(titledResult), results.indexOf(result), () => draw());
    return { choice, chart: new Chart(`response-${i + 1}`, height, choice.element) };
  });
  const x = new Choice('Over', inputs.map((input) => input.title), first, () => draw(), 'Over: first input');
  const y = new Choice('and', ['nothing else', ...inputs.map((input) => input.title)], second + 1, () => draw(), 'and: second input');
  const draw = () => {
    const across = inputs[x.value]!;
    const up = y.value - 1 === x.value ? undefined : inputs[y.value - 1];
    for (const { choice, chart } of sides) {
      const result = results[choice.value]!;
      const over = [across, up].filter((input) => input !== undefined).map((input) => input.title.toLowerCase());
      chart.show(`${result.title} over ${over.join(' and ')}`, picture(page.run.length, across, up, result, outcome));
    }
    sentence.textContent = sides.map(({ choice }) => explained(inputs, results[choice.value]!)).join(' ');
  };
  draw();
  const columns = new Columns(...sides.map(({ chart }) => [chart]));
  const element = el(
    'section',
    { class: 'part response' },
    el('h2', {}, 'Response'),
    el('div', { class: 'choices' }, x.element, inputs.length > 1 ? y.element : null),
    columns.element,
    sentence,
  );
  return { element, plots: [columns] };
}

/** Where every run was completed or tripped, what tripped says more than that it did. */
function endingOf(results: Measure[], outcome: WordMeasure): WordMeasure {
  const trip = results.find((result): result is WordMeasure => result.kind === 'word' && result.name === 'trip');
  const sound = outcome.words.every((word) => word === 'completed' || word === 'tripped');
  return trip && sound && trip.words.filter((word) => word !== 'none').length > 1 ? trip : outcome;
}

/** Two numbers if there are two, those that explain most; else one input. */
function defaults(inputs: Measure[], result: Measure): [number, number] {
  const numbers = inputs.map((input, i) => ({ i, number: input.kind === 'number' })).filter(({ number }) => number).map(({ i }) => i);
  if (numbers.length < 2) return [numbers[0] ?? 0, -1];
  const ranked = numbers.map((i) => ({ i, share: influence(inputs[i]!, result) })).sort((a, b) => b.share - a.share);
  const [first, second] = ranked.slice(0, 2).map(({ i }) => i).sort((a, b) => a - b);
  return [first!, second!];
}

function picture(runs: number, x: Measure, y: Measure | undefined, result: Measure, outcome: WordMeasure): Picture {
  const pieces = (wanted: number) => Math.max(fewestPieces, Math.min(mostPieces, Math.round(wanted)));
  if (y) {
    const each = pieces(Math.sqrt(runs / runsInCell));
    return map(binsOf(x, each), binsOf(y, each), result);
  }
  const bins = binsOf(x, pieces(runs / runsInPiece));
  if (result.kind === 'word') return shares(bins, result);
  return result.together === 'share' ? shareLine(bins, result) : dots(bins, result, outcome);
}

function titledResult(result: Measure): string {
  return result.kind === 'word' ? result.title : titled(result);
}

/** Which input matters, in words. */
function explained(inputs: Measure[], result: Measure): string {
  const found = inputs
    .map((input) => ({ title: input.title.toLowerCase(), share: influence(input, result) }))
    .filter(({ share }) => share >= leastInfluence)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostNamed);
  if (found.length === 0) return `${result.title}: no input alone explains its variance.`;
  const parts = found.map(({ title, share }, i) => `${title} alone${i === 0 ? ' explains' : ''} ${shareText(share)}${i === 0 ? ' of its variance' : ''}`);
  return `${result.title}: ${parts.join(', ')}.`;
}
