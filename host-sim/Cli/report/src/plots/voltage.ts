import type { CellPage } from '../celldata';
import { formatQuantity } from '../format';
import { distinctColour } from '../palette';
import { XyPlot } from './xy';

const millivolts = 1000;

/** Voltage against capacity of a full cell; overpotential against time of plating and stripping of the others. */
export function voltagePlot({ cell, curves, measured }: CellPage): XyPlot {
  const full = cell.kind === 'full';
  const where = `Fresh cells at ${formatQuantity(measured.temperature, 'degC')} and ${formatQuantity(measured.pressure, 'MPa')}`;
  return new XyPlot({
    id: 'voltage',
    title: full ? 'Voltage over capacity' : 'Plating and stripping',
    xTitle: full ? 'Capacity (mAh/g)' : 'Time (h)',
    yTitle: full ? 'Cell voltage (V)' : 'Cell voltage (mV)',
    height: 340,
    lines: curves.map(({ label, place, volts }, i) => ({
      label,
      x: place,
      y: full ? volts : volts.map((value) => value * millivolts),
      colour: () => distinctColour(i, curves.length),
      ...(label.startsWith('charge') ? { dash: [6, 4] } : {}),
    })),
    note: full ? `${where}, each charged at C/10 before.` : `${where}: an hour of plating, then an hour of stripping.`,
  });
}
