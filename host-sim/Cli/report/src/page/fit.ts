import type { CellPage, Measured } from '../celldata';
import { el, scrollArea, section, table } from '../dom';
import { formatNumber, formatQuantity } from '../format';
import { partsOf } from '../plots/impedance';

/** What a fit makes of the spectrum; beside it, the same of the cell in its usual state. */
export function fitTable({ measured, usual }: CellPage): HTMLElement {
  const columns = [
    { title: 'Part of the impedance' },
    { title: `${measured.state} (Ω·cm²)`, numeric: true },
    ...(usual ? [{ title: `${usual.state} (Ω·cm²)`, numeric: true }] : []),
  ];
  const names = ['Electrolyte', measured.fit.lithiumInterfaces > 1 ? 'Lithium interface, mean of two' : 'Lithium interface'];
  const value = (of: Measured, name: string) =>
    ({ Electrolyte: of.fit.electrolyte, 'Cathode interface': of.fit.cathode, 'In all': of.fit.total })[name] ?? of.fit.lithium;
  if (partsOf(measured).length > 2) names.push('Cathode interface');
  names.push('In all');
  const states = usual ? [measured, usual] : [measured];
  return section(
    'Fitted resistances',
    'fit',
    scrollArea(
      'Table of fitted resistances',
      table(
        columns,
        names.map((name) => ({ cells: [name, ...states.map((of) => formatNumber(value(of, name)))] })),
      ),
    ),
    el('p', { class: 'quiet' }, remark(measured)),
  );
}

function remark(measured: Measured): string {
  const contact = `Contact fraction ${formatNumber(measured.contactFraction, 3)}.`;
  const fit = `Arcs fitted to the spectrum from 7 MHz to 0.1 Hz, with those of the bare pellet held.`;
  const shorted = measured.shorted ? ' The cell is shorted: a fit of arcs says little about it.' : '';
  return `At ${formatQuantity(measured.temperature, 'degC')} and ${formatQuantity(measured.pressure, 'MPa')}. ${contact} ${fit}${shorted}`;
}
