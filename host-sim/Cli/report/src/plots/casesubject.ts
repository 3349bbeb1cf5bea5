import type { Case } from '../data';
import { placeMarks } from '../marks';
import { saveCsv } from './csv';
import { pairOf, timePanels, timeSources } from './panels';
import type { StackSubject } from './subject';

/** A case as a stack of panels shows it: its run, and the one without guard beside it. */
export function caseSubject(of: Case): StackSubject {
  const { main, other } = pairOf(of);
  const short = other?.marks.find((mark) => mark.kind === 'short') ?? main?.marks.find((mark) => mark.kind === 'short');
  return {
    specs: timePanels(of),
    sources: timeSources(of),
    hasSamples: of.runs.some((run) => run.series.time.length > 1),
    other: other ? (other.replayed ? 'recording' : 'run without guard') : null,
    marks: (showUnguarded) => placeMarks([main, showUnguarded ? other : undefined].filter((run) => run !== undefined)),
    wholeName: main?.replayed ? 'Whole recording' : 'Whole experiment',
    part: main && other ? { text: 'Run with guard', until: main.durationSeconds } : null,
    spots: [
      ...(main?.trip ? [{ text: 'Around the trip', time: main.trip.timeSeconds }] : []),
      ...(short ? [{ text: 'Around the short', time: short.time }] : []),
    ],
    saveData: () => saveCsv(pairOf(of)),
    dataHint: `What the panels draw; the whole record is ${main?.replayed ? 'replay.bdf.csv' : 'run.bdf.csv'}`,
  };
}
