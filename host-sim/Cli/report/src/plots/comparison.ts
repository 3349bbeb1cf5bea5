import { caseName, runName, type Case, type Report, type Run } from '../data';
import { formatUnit } from '../format';
import { distinctColour } from '../palette';
import { XyPlot, type XyLine } from './xy';

const nameOf = (of: Case, run: Run, single: boolean) =>
  run.replayed ? 'recorded' : [single ? '' : caseName(of), run.guarded && !single ? '' : runName(run)].filter(Boolean).join(', ');

/** Capacity against cycle number, all cases in one plot; null when nothing was cycled. */
export function cyclePlot(report: Report): XyPlot | null {
  const found = report.cases.map((of) => ({ of, runs: of.runs.filter((run) => (run.cycles?.length ?? 0) > 2) }));
  const cycled = found.filter(({ runs }) => runs.length > 0);
  if (cycled.length === 0) return null;
  const single = report.cases.length === 1;
  const long = cycled.some(({ runs }) => runs[0]!.cycles!.length > 60);
  const lines: XyLine[] = [];
  cycled.forEach(({ of, runs }, i) => {
    for (const run of runs) {
      const cycles = run.cycles!;
      const label = nameOf(of, run, single);
      const colour = () => distinctColour(i, cycled.length);
      const x = cycles.map((cycle) => cycle.number);
      const dash = run.guarded ? {} : { dash: [6, 4] };
      lines.push({ label, x, y: cycles.map((cycle) => cycle.discharge), colour, ...dash });
      // In long series the circles would only hide the lines; the legend still has the numbers.
      if (run.guarded || runs.length === 1) {
        lines.push({
          label: `${label} (charge)`,
          companionOf: label,
          hidden: long,
          x,
          y: cycles.map((cycle) => cycle.charge),
          colour,
        });
      }
    }
  });
  return new XyPlot({
    id: 'cycles',
    title: 'Capacity over cycles',
    xTitle: 'Cycle number',
    yTitle: withUnit('Capacity', cycled[0]!.runs[0]!.capacityUnit),
    height: 300,
    counts: true,
    lines,
    note: `Lines: discharge.${long ? '' : ' Open circles: charge.'} The legend shows discharge / charge under the cursor.`,
  });
}

/** Discharge over charge of every cycle, %; null when nothing was cycled. */
export function efficiencyPlot(report: Report): XyPlot | null {
  const single = report.cases.length === 1;
  const cycled = report.cases
    .map((of) => ({ of, runs: of.runs.filter((run) => (run.cycles?.length ?? 0) > 2) }))
    .filter(({ runs }) => runs.length > 0);
  if (cycled.length === 0) return null;
  return new XyPlot({
    id: 'efficiency',
    title: 'Coulombic efficiency',
    xTitle: 'Cycle number',
    yTitle: 'Coulombic efficiency (%)',
    height: 240,
    counts: true,
    lines: cycled.flatMap(({ of, runs }, i) =>
      runs.map((run): XyLine => ({
        label: nameOf(of, run, single),
        x: run.cycles!.map((cycle) => cycle.number),
        y: run.cycles!.map((cycle) => (cycle.charge && cycle.discharge !== null ? (100 * cycle.discharge) / cycle.charge : null)),
        colour: () => distinctColour(i, cycled.length),
        ...(run.guarded ? {} : { dash: [6, 4] }),
      })),
    ),
    note: 'Charge that a discharge gave over the charge of the same cycle. What is missing to 100 % was lost, or stayed in the cell.',
  });
}

/** Voltage against capacity of cycles laid over each other; null when nothing was cycled. */
export function cycleCurvePlot(of: Case): XyPlot | null {
  const run = of.runs.find((candidate) => (candidate.cycleCurves?.length ?? 0) > 0);
  if (!run) return null;
  const cycles = [...new Set(run.cycleCurves!.map((curve) => curve.cycle))];
  return new XyPlot({
    id: 'cycle-curves',
    title: 'Voltage over capacity, cycle by cycle',
    xTitle: withUnit('Capacity of the half cycle', run.capacityUnit),
    yTitle: 'Cell voltage (V)',
    height: 320,
    endLabels: false,
    lines: run.cycleCurves!.map((curve) => ({
      label: `cycle ${curve.cycle}, ${curve.direction}`,
      x: curve.capacity,
      y: curve.voltage,
      colour: () => distinctColour(cycles.indexOf(curve.cycle), cycles.length),
      ...(curve.direction === 'discharge' ? {} : { dash: [6, 4] }),
    })),
    note: `Solid: discharge. Dashed: charge. ${run.guarded ? 'With' : 'Without'} guard; the first cycle, the last, and some in between.`,
  });
}

/** Voltage against capacity, every curve that the experiment asked for. */
export function curvePlot(report: Report): XyPlot | null {
  const single = report.cases.length === 1;
  const curves = report.cases.flatMap((of) => {
    const runs = of.runs.filter((run) => (run.curves?.length ?? 0) > 0);
    return runs.flatMap((run) =>
      run.curves!.map((curve) => {
        const whose = runs.length > 1 || !single ? nameOf(of, run, single) : '';
        return { label: [whose, curve.label].filter(Boolean).join(': '), curve, run };
      }),
    );
  });
  if (curves.length === 0) return null;
  return new XyPlot({
    id: 'curves',
    title: 'Voltage over capacity',
    xTitle: withUnit('Capacity', curves[0]!.run.capacityUnit),
    yTitle: 'Cell voltage (V)',
    height: 320,
    lines: curves.map(({ label, curve, run }, i) => ({
      label,
      x: curve.capacity,
      y: curve.voltage,
      colour: () => distinctColour(i, curves.length),
      ...(run.guarded ? {} : { dash: [6, 4] }),
    })),
  });
}

function withUnit(name: string, unit: string | null | undefined): string {
  return unit ? `${name} (${formatUnit(unit)})` : name;
}
