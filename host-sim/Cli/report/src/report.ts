import { openPage } from './open';
import { caseName, type Report } from './data';
import { caseView, type CaseView } from './page/caseview';
import { figureMatrix } from './page/figures';
import { footer } from './page/footer';
import { header } from './page/header';
import { parameterTable } from './page/parameters';
import { caseTable } from './page/results';
import { Tabs } from './page/tabs';
import { keepRendered, type Rendered } from './plots/rendering';
import { curvePlot, cycleCurvePlot, cyclePlot, efficiencyPlot } from './plots/comparison';

function build(report: Report, root: HTMLElement): void {
  document.title = `${report.title} – SSBms report`;
  const [only] = report.cases;
  const overlay = report.cases.length === 1 && only ? cycleCurvePlot(only) : null;
  const comparisons = [cyclePlot(report), efficiencyPlot(report), overlay, curvePlot(report)].filter((plot) => plot !== null);
  const rendered = new Set<Rendered>(comparisons);
  const add = (...nodes: (HTMLElement | null)[]) => root.append(...nodes.filter((node) => node !== null));
  add(header(report));

  if (report.cases.length === 1 && only) {
    const view = caseView(only, true);
    for (const plot of view.plots) rendered.add(plot);
    // Of a recording it is asked first what the guard saw.
    view.element.querySelector(report.recording ? '.stack' : '.outcomes')?.after(...comparisons.map((plot) => plot.element));
    add(view.element);
  } else if (report.cases.length > 1) {
    const views = new Map<number, CaseView>();
    const tabs = new Tabs(report.cases.map(caseName), 'Cases', (index) => {
      const view = views.get(index) ?? caseView(report.cases[index]!, false);
      for (const other of views.values()) for (const plot of other.plots) rendered.delete(plot);
      views.set(index, view);
      for (const plot of view.plots) rendered.add(plot);
      // Only what is in the page has a width to draw in.
      queueMicrotask(() => view.plots.forEach((plot) => plot.render(root.clientWidth)));
      return view.element;
    });
    const select = (index: number) => {
      tabs.select(index);
      tabs.element.scrollIntoView({ block: 'start' });
    };
    add(caseTable(report, select), ...comparisons.map((plot) => plot.element), tabs.element, figureMatrix(report));
    tabs.select(0);
  }
  add(parameterTable(report.parameters), footer(report));
  keepRendered(root, rendered);
}

openPage<Report>('report', build);
