import { guardedRun, unguardedRun, type Case } from '../data';
import { el } from '../dom';
import { cycleCurvePlot } from '../plots/comparison';
import type { Rendered } from '../plots/rendering';
import { caseSubject } from '../plots/casesubject';
import { Stack } from '../plots/stack';
import { eventTable } from './events';
import { outcomePair } from './outcome';
import { figureTable } from './figures';
import { expectationTable } from './results';
import { tripBox } from './trip';

/** Everything about one case. */
export interface CaseView {
  element: HTMLElement;
  plots: Rendered[];
}

/** With several cases their figures stand beside each other in one table, not here again. */
export function caseView(of: Case, single: boolean): CaseView {
  const stack = new Stack(caseSubject(of));
  const overlay = single ? null : cycleCurvePlot(of);
  const guarded = guardedRun(of);
  const show = (time: number) => {
    stack.zoomAround(time);
    stack.element.scrollIntoView({ block: 'start' });
  };
  const element = el(
    'div',
    { class: 'case' },
    outcomePair(guarded, unguardedRun(of)),
    overlay && overlay.element,
    stack.element,
    el('div', { class: 'columns' }, expectationTable(of), single && figureTable(of)),
    tripBox(guarded ?? unguardedRun(of)),
    eventTable(of, show),
  );
  return { element, plots: overlay ? [overlay, stack] : [stack] };
}
