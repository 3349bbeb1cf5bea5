import type { Report } from '../data';
import { el } from '../dom';
import { formatNumber } from '../format';

/** Which program made a page. */
export function maker(version: string | undefined): string {
  return version ? `SSBms ${version}` : 'SSBms';
}

function origin({ cell, recording, version }: Report): string {
  return recording
    ? `${formatNumber(recording.rows, 9)} rows of ${recording.file}. Replayed by ${maker(version)}`
    : `cell ${cell.id}. Simulated by ${maker(version)}`;
}

/** What somebody needs to run the same again. */
export function footer(report: Report): HTMLElement {
  const cycle =
    report.cycleSeconds < 1 ? `${formatNumber(report.cycleSeconds * 1000)} ms` : `${formatNumber(report.cycleSeconds)} s`;
  const list = el('ul', { class: 'notes' });
  for (const note of report.notes ?? []) list.append(el('li', {}, note));
  return el(
    'footer',
    {},
    list.children.length > 0 && el('h2', {}, 'Notes'),
    list.children.length > 0 && list,
    el('p', {}, `Seed ${report.seed} · control cycle ${cycle} · ${origin(report)}; the same file and seed give the same report.`),
  );
}
