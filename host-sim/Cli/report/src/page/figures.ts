import { caseName, type Case, type Quantity, type Report } from '../data';
import { el, scrollArea, section, table } from '../dom';
import { formatNumber } from '../format';
import { unitOf } from '../units';

/** How the bench names the figures of the run without guard, when both runs were made. */
const unguardedPrefix = 'unguarded.';

/** Long names may break where their parts end. */
export function breakable(name: string): HTMLElement {
  const node = el('span', { class: 'figure-name' });
  for (const part of name.split(/(?<=[._])/)) node.append(part, el('wbr'));
  return node;
}

/** The figures of a single case, with and without guard beside each other. */
export function figureTable(of: Case): HTMLElement | null {
  if (of.figures.length === 0) return null;
  const both = of.figures.some((figure) => figure.name.startsWith(unguardedPrefix));
  const plain = (figure: Quantity) => figure.name.replace(unguardedPrefix, '');
  const values = new Map(of.figures.map((figure) => [figure.name, figure]));
  const names = [...new Set(of.figures.map(plain))];
  const columns = [
    { title: 'Figure' },
    { title: both ? 'With guard' : 'Value', numeric: true },
    ...(both ? [{ title: 'Without guard', numeric: true }] : []),
    { title: 'Unit' },
  ];
  const rows = names.map((name) => {
    const own = values.get(name);
    const other = values.get(unguardedPrefix + name);
    const numbers = both ? [own, other] : [own];
    return {
      cells: [breakable(name), ...numbers.map((figure) => (figure ? formatNumber(figure.value) : '')), unitOf((own ?? other)!)],
    };
  });
  return section('Figures', 'figures', scrollArea('Table of figures', table(columns, rows)));
}

/** The figures of all cases: one row each, one column per case. */
export function figureMatrix(report: Report): HTMLElement | null {
  const all = report.cases.flatMap((of) => of.figures);
  if (all.length === 0) return null;
  const unguarded = (name: string) => Number(name.startsWith(unguardedPrefix));
  const names = [...new Set(all.map((figure) => figure.name))].sort((a, b) => unguarded(a) - unguarded(b));
  const columns = [{ title: 'Figure' }, ...report.cases.map((of) => ({ title: caseName(of), numeric: true })), { title: 'Unit' }];
  const rows = names.map((name) => {
    const found = report.cases.map((of) => of.figures.find((figure) => figure.name === name));
    return {
      cells: [
        breakable(name),
        ...found.map((figure) => (figure ? formatNumber(figure.value) : '')),
        unitOf(found.find((figure) => figure)!),
      ],
    };
  });
  return section('Figures', 'figures', scrollArea('Table of figures', table(columns, rows)));
}
