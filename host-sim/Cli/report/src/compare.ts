import { figureComparison } from './compare/figures';
import { inputTable } from './compare/inputs';
import { comparisonSubject } from './compare/subject';
import type { ComparisonPage } from './comparedata';
import { el } from './dom';
import { openPage } from './open';
import { maker } from './page/footer';
import { keepRendered } from './plots/rendering';
import { Stack } from './plots/stack';

function build(page: ComparisonPage, root: HTMLElement): void {
  const [first = '', ...others] = page.inputs.map(({ name }) => name);
  const title = `${first} compared with ${new Intl.ListFormat('en').format(others)}`;
  document.title = `${title} – SSBms comparison`;
  const stack = new Stack(comparisonSubject(page));
  const zero = page.align === 'start' ? 'start' : 'first current';
  root.append(
    el('header', { class: 'what' }, el('h1', {}, title), el('p', { class: 'about' }, `Times count from each one's ${zero}.`)),
    inputTable(page),
    stack.element,
    figureComparison(page),
    el(
      'footer',
      {},
      el('p', {}, `Compared by ${maker(page.version)}. Of long records the plots show the rows of the extremes; the figures are of all rows.`),
    ),
  );
  keepRendered(root, new Set([stack]));
}

openPage<ComparisonPage>('comparison', build);
