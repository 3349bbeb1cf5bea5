import { el, scrollArea, section, table } from '../dom';
import { formatNumber } from '../format';
import { breakable } from '../page/figures';
import { Chart } from '../plots/chart';
import type { Rendered } from '../plots/rendering';
import { isNumber, type NumberColumn, type StudyPage } from '../studydata';
import { Choice } from './choice';
import { histogram } from './histogram';
import { mostTelling, numberMeasure, quantity, titled, wordMeasure, type WordMeasure } from './measure';

const height = 300;

/** How the figures spread: one as a histogram, all as numbers. */
export function distribution(page: StudyPage): { element: HTMLElement; plots: Rendered[] } | null {
  const figures = page.columns.filter(isNumber).filter((column) => column.role === 'figure');
  const outcome = outcomeOf(page);
  if (figures.length === 0 || !outcome) return null;
  const measures = figures.map(numberMeasure);
  const choice = new Choice('Figure', measures.map(titled), measures.findIndex(({ name }) => name === mostTelling(measures).name), () => draw());
  const chart = new Chart('distribution', height, choice.element);
  const numbers = el('p', { class: 'quantiles' });
  const draw = () => {
    const measure = measures[choice.value]!;
    chart.show(`${measure.title} of the runs`, histogram(measure, outcome, page.every));
    const { runs, low, median, high } = figures[choice.value]!.summary;
    const [first, middle, last] = [low, median, high].map((value) => quantity(value / measure.factor, measure));
    const of = runs === page.runs ? 'all runs have it' : `${runs} of ${page.runs} runs have it`;
    numbers.replaceChildren('Median ', el('strong', {}, middle!), ` · 5 % below ${first} · 5 % above ${last} · ${of}`);
  };
  draw();
  const element = el('section', { class: 'part' }, el('h2', {}, 'Distributions'), chart.element, numbers, summaries(figures));
  return { element, plots: [chart] };
}

export function outcomeOf(page: StudyPage): WordMeasure | null {
  const column = page.columns.find((candidate) => candidate.name === 'outcome');
  return column && !isNumber(column) ? wordMeasure(column) : null;
}

function summaries(figures: NumberColumn[]): HTMLElement {
  const heads = ['Runs', 'Least', '5 %', 'Median', '95 %', 'Most'].map((title) => ({ title, numeric: true }));
  return section(
    'Figures of all runs',
    'figures',
    scrollArea(
      'Table of the figures of all runs',
      table(
        [{ title: 'Figure' }, ...heads, { title: 'Unit' }],
        figures.map((figure) => {
          const { factor, unit, digits } = numberMeasure(figure);
          const { runs, least, low, median, high, most } = figure.summary;
          const numbers = [least, low, median, high, most].map((value) => formatNumber(value / factor, Math.max(4, digits)));
          return { cells: [breakable(figure.name), formatNumber(runs, 9), ...numbers, unit] };
        }),
      ),
      'scroll',
    ),
  );
}
