import type { CellPage, Measured } from '../celldata';
import { formatNumber, formatQuantity } from '../format';
import { distinctColour, readPalette } from '../palette';
import { drawSpans, drawTags, type Span, type Tag } from './annotations';
import { XyPlot, type XyLine } from './xy';

const ohm = 'Ω·cm²';
const nyquistHeight = 470;
const bodeHeight = 270;
const usualDash = [6, 4];

/** A frequency as an instrument shows it. */
export function formatHertz(hertz: number): string {
  const units: [number, string][] = [
    [1e6, 'MHz'],
    [1e3, 'kHz'],
    [1, 'Hz'],
    [1e-3, 'mHz'],
  ];
  const [factor, unit] = units.find(([size]) => hertz >= size * 0.999) ?? units[3]!;
  return `${formatNumber(hertz / factor, 3)}\u00a0${unit}`;
}

/** A part of the impedance as the fit sees it. */
interface Part {
  name: string;
  value: number;
  colour: () => string;
}

/** The fitted parts in the order in which they stand on the real axis of a Nyquist plot. */
export function partsOf({ fit }: Measured): Part[] {
  const both = fit.lithiumInterfaces > 1;
  const parts = [
    { name: 'electrolyte', value: fit.electrolyte },
    { name: both ? `lithium, ${fit.lithiumInterfaces}\u00a0×\u00a0${formatNumber(fit.lithium)}` : 'lithium', value: fit.lithium * fit.lithiumInterfaces },
    ...(fit.cathode > 0 ? [{ name: 'cathode', value: fit.cathode }] : []),
  ];
  return parts.map((part, i) => ({ ...part, colour: () => distinctColour(i + 1, parts.length + 1) }));
}

export function nyquistPlot(page: CellPage): XyPlot {
  const { measured } = page;
  const shown = spectra(page);
  return new XyPlot({
    id: 'nyquist',
    title: 'Nyquist',
    xTitle: `Re Z (${ohm})`,
    yTitle: `−Im Z (${ohm})`,
    height: nyquistHeight,
    equal: true,
    points: true,
    keys: partsOf(measured).map(({ name, value, colour }) => ({ text: `${name}: ${formatQuantity(value, ohm)}`, colour })),
    endLabels: false,
    lines: lines(shown, (of) => of.spectrum.real, (of) => of.spectrum.minusImaginary),
    describe: (line, index) => {
      const { spectrum } = shown.find(({ label }) => label === line.label)!.of;
      const place = spectrum.real.indexOf(line.x[index]!);
      return `${formatHertz(spectrum.hertz[place]!)}: ${formatNumber(spectrum.real[place])} − ${formatNumber(spectrum.minusImaginary[place])}i`;
    },
    annotate: (u, palette, ratio) => {
      drawSpans(u, spans(measured), ratio);
      drawTags(u, decades(measured), palette, ratio);
    },
    note: 'Bars at the bottom: the fitted parts. Rings: every second decade of the frequency. A unit is as long on both axes.',
  });
}

export function bodePlots(page: CellPage): XyPlot[] {
  const shown = spectra(page);
  const common = { xTitle: 'Frequency (Hz)', height: bodeHeight, logarithmicX: true, endLabels: false } as const;
  return [
    new XyPlot({
      ...common,
      id: 'bode-magnitude',
      title: 'Bode: magnitude',
      yTitle: `|Z| (${ohm})`,
      logarithmicY: true,
      lines: lines(shown, (of) => of.spectrum.hertz, (of) => of.spectrum.magnitude),
    }),
    new XyPlot({
      ...common,
      id: 'bode-phase',
      title: 'Bode: phase',
      yTitle: 'Phase (°)',
      lines: lines(shown, (of) => of.spectrum.hertz, (of) => of.spectrum.phase),
    }),
  ];
}

interface Shown {
  label: string;
  of: Measured;
  dash?: number[];
}

function spectra({ measured, usual }: CellPage): Shown[] {
  const now = { label: measured.state, of: measured };
  return usual ? [now, { label: `compared with: ${usual.state}`, of: usual, dash: usualDash }] : [now];
}

function lines(shown: Shown[], x: (of: Measured) => number[], y: (of: Measured) => number[]): XyLine[] {
  return shown.map(({ label, of, dash }) => ({
    label,
    x: x(of),
    y: y(of),
    colour: () => (dash ? readPalette().unguarded : distinctColour(0, 1)),
    ...(dash ? { dash } : {}),
  }));
}

function spans(measured: Measured): Span[] {
  let from = 0;
  return partsOf(measured).map((part) => {
    const span = { from, to: from + part.value, colour: part.colour() };
    from = span.to;
    return span;
  });
}

function decades({ spectrum }: Measured): Tag[] {
  const tags: Tag[] = [];
  for (const wanted of [1e6, 1e4, 1e2, 1, 1e-2]) {
    const distance = spectrum.hertz.map((hertz) => Math.abs(Math.log(hertz / wanted)));
    const i = distance.indexOf(Math.min(...distance));
    tags.push({ x: spectrum.real[i]!, y: spectrum.minusImaginary[i]!, text: formatHertz(wanted) });
  }
  return tags;
}
