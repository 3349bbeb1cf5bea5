import { el, scrollArea, section, table } from '../dom';
import { formatNumber } from '../format';
import type { StudyPage } from '../studydata';
import { inWords, unitOf } from '../units';
import { outcomeBadge } from './badge';

/** The runs that deserve a look, how to make each again, and the report of each. */
export function worst(page: StudyPage): HTMLElement | null {
  if (page.worst.length === 0) return null;
  const inputs = page.columns.filter((column) => column.role === 'input');
  const heads = inputs.map((input) => {
    const unit = unitOf(input);
    const title = inWords(input.input ?? input.name);
    return { title: unit ? `${title} (${unit})` : title, numeric: 'values' in input };
  });
  const rows = page.worst.map(({ run, outcome, what, inputs: values, command, replay }) => ({
    cells: [
      replay ? el('a', { href: replay }, `Run ${run}`) : `Run ${run}`,
      outcomeBadge(outcome),
      what,
      ...values.map((value) => (typeof value === 'string' ? value : formatNumber(value))),
      el('code', {}, command),
    ],
  }));
  return section(
    'Worst runs',
    'worst',
    el('p', { class: 'quiet' }, ranking(page.ranked)),
    scrollArea(
      'Table of the worst runs',
      table([{ title: 'Report' }, { title: 'Outcome' }, { title: 'What is worst' }, ...heads, { title: 'Run it again' }], rows),
    ),
  );
}

function ranking(figure: string | undefined): string {
  if (figure?.startsWith('-')) return `The smallest ${figure.slice(1)} first.`;
  if (figure) return `The largest ${figure} first.`;
  return 'Violated limits first, then crashed runs and lost cells, then expectations that were not met, then the least contact.';
}
