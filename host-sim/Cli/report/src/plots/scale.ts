import { formatNumber, formatPower } from '../format';

/** An axis: where a value lies between its ends, and which values are written on it. */
export interface Scale {
  title: string;
  /** From 0 to 1 within the ends. */
  at(value: number): number;
  /** Values with their labels, for an axis of so many pixels on which a label needs so many. */
  ticks(length: number, labelRoom: number): { at: number; text: string }[];
}

/** From here on a tick of a logarithmic axis is a power of ten. */
const longTick = 1e5;

/** A step of 1, 2 or 5 times a power of ten, at least so large. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * (1 - 1e-9)) ?? 10 * power;
}

export function linearScale(title: string, low: number, high: number): Scale {
  const span = high - low || 1;
  return {
    title,
    at: (value) => (value - low) / span,
    ticks: (length, labelRoom) => {
      const step = niceStep((span * labelRoom) / Math.max(length, labelRoom));
      const first = Math.ceil(low / step - 1e-9);
      const last = Math.floor(high / step + 1e-9);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
        const value = (first + i) * step;
        return { at: (value - low) / span, text: formatNumber(Number(value.toPrecision(12)), 6) };
      });
    },
  };
}

export function logarithmicScale(title: string, low: number, high: number): Scale {
  const from = Math.log(low);
  const span = Math.log(high) - from || 1;
  const at = (value: number) => (Math.log(value) - from) / span;
  return {
    title,
    at,
    ticks: (length, labelRoom) => {
      const perDecade = (length * Math.LN10) / span;
      const factors = perDecade > 4 * labelRoom ? [1, 2, 5] : perDecade > 2.2 * labelRoom ? [1, 3] : [1];
      const every = Math.max(1, Math.ceil((0.8 * labelRoom) / perDecade));
      const ticks: { at: number; text: string }[] = [];
      for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
        if (power % every !== 0) continue;
        for (const factor of factors) {
          const tick = Number(`${factor}e${power}`);
          const text = tick < longTick && tick >= 1e-3 ? formatNumber(tick) : formatPower(tick);
          if (at(tick) >= -1e-9 && at(tick) <= 1 + 1e-9) ticks.push({ at: at(tick), text });
        }
      }
      return ticks;
    },
  };
}

/** Words side by side, each in the middle of its stretch: the first from 0 to 1, the second from 1 to 2. */
export function wordScale(title: string, words: string[]): Scale {
  return {
    title,
    at: (value) => value / words.length,
    ticks: () => words.map((text, i) => ({ at: (i + 0.5) / words.length, text })),
  };
}
