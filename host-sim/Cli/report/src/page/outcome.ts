import type { Outcome, Run } from '../data';
import { el } from '../dom';
import { formatQuantity } from '../format';
import { formatTime } from '../time';

const outcomes: Record<Outcome, { symbol: string; text: string }> = {
  completed: { symbol: '✓', text: 'Completed' },
  tripped: { symbol: '▼', text: 'Contactor opened' },
  interrupted: { symbol: '!', text: 'Opened without a trip' },
  unready: { symbol: '!', text: 'Never ready' },
  failed: { symbol: '!', text: 'Failed' },
  shorted: { symbol: '×', text: 'Cell shorted' },
  unopened: { symbol: '×', text: 'Contactor did not open' },
  wouldtrip: { symbol: '▼', text: 'Would have opened the contactor' },
  refused: { symbol: '!', text: 'Would not have closed the contactor' },
  passed: { symbol: '✓', text: 'Would have let all of it pass' },
  stopped: { symbol: '■', text: 'Stopped before its end' },
};

/** How a run can end, as a symbol and in two or three words. */
export function outcomeWords(outcome: string): { symbol: string; text: string } {
  return outcomes[outcome as Outcome] ?? { symbol: '?', text: outcome };
}

/** How a run ended, in two or three words. */
export function outcomeBadge(run: Run): HTMLElement {
  const { symbol, text } = outcomeWords(run.outcome);
  const when = run.outcome === 'tripped' || run.outcome === 'wouldtrip' ? (run.openedSeconds ?? run.trip?.timeSeconds) : firstShort(run);
  return el(
    'span',
    { class: `badge ${run.outcome}` },
    el('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol),
    when === undefined ? text : `${text} at ${formatTime(when)}`,
  );
}

function firstShort(run: Run): number | undefined {
  return run.outcome === 'shorted' ? run.marks.find((mark) => mark.kind === 'short')?.time : undefined;
}

/**
 * The two endings side by side: what the guard did, and what it prevented. A run that was not asked for has no card, and neither has a
 * recording: it ended as it was recorded.
 */
export function outcomePair(guarded: Run | undefined, unguarded: Run | undefined): HTMLElement {
  const other = unguarded?.replayed ? undefined : unguarded;
  return el(
    'div',
    { class: guarded && other ? 'outcomes' : 'outcomes lone' },
    guarded && outcomeCard(guarded, true),
    other && outcomeCard(other, false),
  );
}

function outcomeCard(run: Run, guarded: boolean): HTMLElement {
  const title = el(
    'h2',
    {},
    el('span', { class: `sample ${guarded ? 'guarded' : 'unguarded'}`, 'aria-hidden': 'true' }),
    run.replayed ? 'What the guard would have done' : guarded ? 'With guard' : 'Without guard',
  );
  return el(
    'article',
    { class: `outcome ${run.outcome}`, 'data-run': guarded ? 'guarded' : 'unguarded' },
    el('div', { class: 'outcome-head' }, title, outcomeBadge(run)),
    el('p', { class: 'summary' }, run.summary),
    guarded && run.guard ? el('p', { class: 'quiet' }, `Guarded by profile ${run.guard.profile} ${run.guard.hash}`) : null,
  );
}

/** "stack pressure 3.1 MPa, below its bound of 4.3 MPa"; what is either so or not has no numbers. */
export function comparison(trip: NonNullable<Run['trip']>): string {
  if (trip.value === null || trip.bound === null) return trip.text ?? trip.watched;
  const value = formatQuantity(trip.value, trip.unit);
  const bound = formatQuantity(trip.bound, trip.unit);
  const side = trip.value > trip.bound ? 'above' : trip.value < trip.bound ? 'below' : 'at';
  return `${trip.watched} ${value}, ${side} its bound of ${bound}`;
}
