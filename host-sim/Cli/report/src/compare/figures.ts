import type { ComparedFigure, ComparisonPage } from '../comparedata';
import { el, scrollArea, section, table } from '../dom';
import { formatNumber, formatUnit } from '../format';
import { formatTime } from '../time';
import { lineSwatch } from './swatch';

/** The figures of all inputs beside each other, each with its difference to the first. */
export function figureComparison({ inputs, figures }: ComparisonPage): HTMLElement {
  const columns = [{ title: 'Figure' }, { title: 'Unit' }, ...inputs.map(({ name }) => ({ title: name, numeric: true }))];
  const words = [
    { title: 'Outcome', texts: inputs.map(({ outcome }) => outcome) },
    { title: 'Cause', texts: inputs.map(({ trip }) => trip?.diagnosis ?? '') },
  ].filter(({ texts }) => texts.some((text) => text !== ''));
  const rows = [
    ...words.map(({ title, texts }) => ({ cells: [title, '', ...texts] })),
    ...figures.map((figure) => ({
      cells: [figure.title, figure.unit === 's' ? '' : formatUnit(figure.unit), ...figure.values.map((_, i) => cell(figure, i))],
    })),
  ];
  const grid = table(columns, rows);
  inputs.forEach((_, i) => grid.tHead?.rows[0]?.cells[i + 2]?.prepend(lineSwatch(i)));
  return section(
    'Figures',
    'compared-figures',
    el('p', { class: 'quiet' }, `Below each number: its difference to ${inputs[0]?.name ?? 'the first'}.`),
    scrollArea('Table of figures', grid),
  );
}

function cell({ unit, values, differences }: ComparedFigure, input: number): HTMLElement {
  const show = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : unit === 's' ? formatTime(value) : formatNumber(value, 5);
  const difference = differences[input];
  const known = input > 0 && difference !== null && difference !== undefined;
  const text = difference === 0 ? 'same' : `${(difference ?? 0) > 0 ? '+' : ''}${show(difference)}`;
  return el('div', {}, show(values[input]), known && el('p', { class: 'difference' }, text));
}
