import { formatFixed } from './format';

/** The unit of a time axis. Data stay in seconds everywhere; only the axis divides. */
export interface TimeUnit {
  name: string;
  seconds: number;
  /** Distances of ticks of 1 and more that people count in. */
  steps: number[];
}

const units: [longest: number, unit: TimeUnit][] = [
  [300, { name: 's', seconds: 1, steps: [1, 2, 5, 10, 20, 30, 60] }],
  [3 * 3600, { name: 'min', seconds: 60, steps: [1, 2, 5, 10, 15, 20, 30, 60] }],
  [4 * 86400, { name: 'h', seconds: 3600, steps: [1, 2, 3, 4, 6, 12, 24] }],
  [Infinity, { name: 'd', seconds: 86400, steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] }],
];

export function timeUnitFor(duration: number): TimeUnit {
  const found = units.find(([longest]) => duration <= longest) ?? units[units.length - 1];
  return found![1];
}

/** Places of the ticks (s) in a visible range (s), so that labels keep their distance. */
export function timeTicks(from: number, to: number, unit: TimeUnit, width: number): number[] {
  const smallest = ((to - from) / unit.seconds) * (78 / Math.max(width, 78));
  const step = tickStep(smallest, unit.steps) * unit.seconds;
  const ticks: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to * (1 + 1e-12); i++) ticks.push(i * step);
  return ticks;
}

function tickStep(smallest: number, steps: number[]): number {
  if (smallest >= 1) {
    const counted = steps.find((step) => step >= smallest);
    if (counted) return counted;
  }
  const power = 10 ** Math.floor(Math.log10(Math.max(smallest, 1e-9)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= smallest * (1 - 1e-9)) ?? smallest;
}

export function timeTickLabels(ticks: number[], unit: TimeUnit): string[] {
  const step = ticks.length > 1 ? (ticks[1]! - ticks[0]!) / unit.seconds : 1;
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return ticks.map((tick) => formatFixed(tick / unit.seconds, decimals));
}

/** A time in words: "3 h 12 min 5 s". */
export function formatTime(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  const sign = seconds < 0 ? '\u2212' : '';
  const size = Math.abs(seconds);
  if (size < 60) return `${sign}${Number(size.toFixed(1))}\u00a0s`;
  const whole = Math.round(size);
  const parts: [number, string][] = [
    [Math.floor(whole / 86400), 'd'],
    [Math.floor(whole / 3600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = parts.slice(first, first + 3).filter(([count], i) => i === 0 || count > 0);
  return sign + shown.map(([count, name]) => `${count}\u00a0${name}`).join(' ');
}
