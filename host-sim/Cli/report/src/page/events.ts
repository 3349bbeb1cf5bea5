import type { Case } from '../data';
import { button, el, scrollArea, section, table } from '../dom';
import { plural } from '../format';
import { placeMarks } from '../marks';
import { formatTime } from '../time';

const mostStepsAtFirst = 12;

/** Everything that was marked, as a table. A click on a time shows that moment in the panels. */
export function eventTable(of: Case, show: (time: number) => void): HTMLElement | null {
  const marks = placeMarks(of.runs);
  if (marks.length === 0) return null;
  const both = of.runs.length > 1 && !of.runs.some((run) => run.replayed);
  const steps = marks.filter((mark) => mark.kind === 'step').length;
  const grid = table(
    [
      { title: 'Time', cssClass: 'time' },
      { title: 'Kind' },
      { title: 'What' },
      ...(both ? [{ title: 'Run', cssClass: 'run' }] : []),
    ],
    marks.map((mark) => ({
      cssClass: `${mark.kind}${mark.guarded ? '' : ' unguarded'}`,
      cells: [
        button(formatTime(mark.time), () => show(mark.time), { class: 'link', title: 'Show this moment in the panels' }),
        el(
          'span',
          { class: `kind ${mark.kind}` },
          el('span', { class: 'symbol', 'aria-hidden': 'true' }, mark.style.symbol),
          mark.style.name,
        ),
        mark.text,
        ...(both ? [mark.both ? 'both' : mark.guarded ? 'with guard' : 'without guard'] : []),
      ],
    })),
  );
  const box = section('Events', 'events', scrollArea('List of events', grid, 'scroll'));
  if (steps > 0 && steps < marks.length) {
    const check = el('input', { type: 'checkbox', checked: steps <= mostStepsAtFirst });
    const apply = () => grid.classList.toggle('without-steps', !check.checked);
    check.addEventListener('change', apply);
    apply();
    box.querySelector('h2')?.after(el('label', { class: 'check' }, check, `list the ${plural(steps, 'step')}`));
  }
  return box;
}
