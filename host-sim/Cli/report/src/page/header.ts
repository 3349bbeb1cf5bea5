import { caseName, type CellIdentity, type Report } from '../data';
import { el } from '../dom';
import { plural } from '../format';
import { outcomeWords } from './outcome';

/** So many failed expectations stand at the top; all of them stand in the tables. */
const mostListed = 5;

/** What was run, on which cell, and whether it went as expected. */
export function header(report: Report): HTMLElement {
  return el(
    'header',
    { class: 'top' },
    el(
      'div',
      { class: 'what' },
      el('h1', {}, report.title),
      report.about ? el('p', { class: 'about' }, report.about) : null,
      cellLine(report.cell.name, report.cell),
    ),
    verdict(report),
  );
}

/** Which cell it is, where it is from, and how to name it in a file. */
export function cellLine(lead: string, cell: CellIdentity, ...more: string[]): HTMLElement {
  return el(
    'p',
    { class: 'cell' },
    el('span', { class: 'cell-name' }, lead),
    ...more.map((text) => el('span', {}, text)),
    cell.reference ? el('span', { class: 'reference' }, cell.reference) : null,
    cell.id ? el('code', {}, cell.id) : null,
  );
}

function verdict(report: Report): HTMLElement {
  const all = report.cases.flatMap((of) => of.expectations.map((expectation) => ({ of, expectation })));
  const failed = all.filter(({ expectation }) => expectation.ok === false);
  const unjudged = all.filter(({ expectation }) => expectation.ok === null);
  const broken = report.cases.filter((of) => of.expectations.length === 0 && of.runs[0]?.outcome !== 'completed');
  const box = (kind: string, symbol: string, text: string) =>
    el(
      'div',
      { class: `verdict ${kind}`, role: 'status' },
      el('p', { class: 'verdict-text' }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol), text),
    );

  const replay = report.recording && report.cases[0]?.runs[0];
  if (replay) {
    const { symbol, text } = outcomeWords(replay.outcome);
    return box(replay.outcome === 'passed' ? 'met' : 'not-met', symbol, `The guard ${text.charAt(0).toLowerCase()}${text.slice(1)}`);
  }
  if (failed.length > 0) {
    const node = box(
      'not-met',
      '✕',
      all.length === 1 ? 'The expectation was not met' : `${failed.length} of ${all.length} expectations not met`,
    );
    const list = el('ul');
    for (const { of, expectation } of failed.slice(0, mostListed)) {
      const where = report.cases.length > 1 ? `${caseName(of)}: ` : '';
      list.append(el('li', {}, `${where}${expectation.text}`, el('span', { class: 'actual' }, ` (${expectation.actual})`)));
    }
    if (failed.length > mostListed) list.append(el('li', {}, `and ${failed.length - mostListed} more`));
    node.append(list);
    return node;
  }
  if (report.cases.some((of) => of.runs.some((run) => run.outcome === 'stopped'))) return box('none', '■', 'Stopped before its end');
  if (broken.length > 0) return box('not-met', '✕', `${plural(broken.length, 'case')} did not come to the end of the steps`);
  if (unjudged.length > 0) return box('none', '–', `${plural(unjudged.length, 'expectation')} could not be judged`);
  if (all.length === 0) return box('none', '–', 'No expectations were stated');
  return box('met', '✓', all.length === 1 ? 'The expectation was met' : `All ${all.length} expectations met`);
}
