import type { CellPage, VoltageCurve } from '../celldata';
import { formatQuantity } from '../format';
import { distinctColour } from '../palette';
import { XyPlot } from './xy';

const millivolts = 1000;
/** A voltage so many times that of plating is the end of stripping. */
const steep = 4;

/** Voltage against capacity of a full cell; overpotential against time of plating and stripping of the others. */
export function voltagePlot({ cell, curves, measured }: CellPage): XyPlot {
  const full = cell.kind === 'full';
  const range = full ? null : calm(curves);
  const where = `Fresh cells at ${formatQuantity(measured.temperature, 'degC')} and ${formatQuantity(measured.pressure, 'MPa')}`;
  return new XyPlot({
    id: 'voltage',
    title: full ? 'Voltage over capacity' : 'Plating and stripping',
    xTitle: full ? 'Capacity (mAh/g)' : 'Time (h)',
    yTitle: full ? 'Cell voltage (V)' : 'Cell voltage (mV)',
    height: 340,
    ...(range ? { rangeY: range } : {}),
    lines: curves.map(({ label, place, volts }, i) => ({
      label,
      x: place,
      y: full ? volts : volts.map((value) => value * millivolts),
      colour: () => distinctColour(i, curves.length),
      ...(label.startsWith('charge') ? { dash: [6, 4] } : {}),
    })),
    note: full ? `${where}, each charged at C/10 before.` : `${where}: an hour of plating, then an hour of stripping.${range ? ' Where a curve leaves the plot, the stripped electrode ran out of lithium or contact.' : ''}`,
  });
}

/** A range in mV for what happens before an electrode is stripped bare; null where none is. */
function calm(curves: VoltageCurve[]): [number, number] | null {
  const most = (over: (hours: number) => boolean) =>
    Math.max(...curves.flatMap(({ place, volts }) => volts.filter((_, i) => over(place[i]!)).map(Math.abs)));
  const plating = most((hours) => hours <= 1) * millivolts;
  return most(() => true) * millivolts > steep * plating ? [-steep * plating, 1.5 * plating] : null;
}
