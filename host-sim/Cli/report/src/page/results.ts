import { caseName, guardedRun, unguardedRun, type Case, type Report, type Run } from '../data';
import { button, el, scrollArea, section, table } from '../dom';
import { outcomeBadge } from './outcome';

export function expectationTable(of: Case): HTMLElement | null {
  if (of.expectations.length === 0) return null;
  return section(
    'Expectations',
    'expectations',
    scrollArea('Table of expectations', table(
      [{ title: 'Result' }, { title: 'Expected' }, { title: 'Actual' }, { title: 'Run', cssClass: 'run' }],
      of.expectations.map((expectation) => ({
        cssClass: expectation.ok === null ? '' : expectation.ok ? 'met' : 'not-met',
        cells: [
          el('span', { class: 'result' }, expectation.ok === null ? '– not judged' : expectation.ok ? '✓ met' : '✕ not met'),
          expectation.text,
          expectation.actual,
          expectation.run === 'guarded' ? 'with guard' : 'without guard',
        ],
      })),
    )),
  );
}

/** All cases in one table, and how they ended. */
export function caseTable(report: Report, select: (index: number) => void): HTMLElement {
  const hasCells = new Set(report.cases.map((of) => of.cell.id)).size > 1;
  const columns = [
    { title: 'Case' },
    ...(hasCells ? [{ title: 'Cell' }] : []),
    { title: 'With guard' },
    ...(report.cases.some(unguardedRun) ? [{ title: 'Without guard' }] : []),
    { title: 'Expectations' },
  ];
  const ending = (run: Run | undefined) =>
    run ? el('div', { title: run.summary }, outcomeBadge(run)) : el('span', { class: 'quiet' }, 'not run');
  const rows = report.cases.map((of, i) => {
    const met = of.expectations.filter((expectation) => expectation.ok).length;
    const all = of.expectations.length;
    const cells: (Node | string)[] = [button(caseName(of), () => select(i), { class: 'link' })];
    if (hasCells) cells.push(of.cell.name);
    cells.push(ending(guardedRun(of)));
    if (report.cases.some(unguardedRun)) cells.push(ending(unguardedRun(of)));
    cells.push(
      all === 0
        ? '–'
        : el('span', { class: met === all ? 'result met' : 'result not-met' }, `${met === all ? '✓' : '✕'} ${met} of ${all} met`),
    );
    return { cells };
  });
  return section('Cases', 'cases', scrollArea('Table of cases', table(columns, rows)));
}
