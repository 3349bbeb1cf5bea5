export type Spread = (number | null | undefined)[];

/**
 * The time axis that all panels share: the times of every run and measurement, merged. A plot needs one axis for all its
 * lines, and panels can only be zoomed and pointed at together when their axes are the same.
 */
export class TimeBase {
  readonly times: number[];
  readonly #places = new Map<string, number[]>();
  readonly #sources: Record<string, number[]>;

  constructor(sources: Record<string, number[]>) {
    this.#sources = sources;
    const all = Object.values(sources)
      .flat()
      .sort((a, b) => a - b);
    this.times = all.filter((time, i) => i === 0 || time !== all[i - 1]);
    for (const [key, times] of Object.entries(sources)) {
      let place = 0;
      this.#places.set(
        key,
        times.map((time) => {
          while (this.times[place]! < time) place++;
          return place;
        }),
      );
    }
  }

  /** A column on the shared axis: undefined where the source has no sample (a line passes), null where it has a gap. */
  spread(source: string, column: (number | null)[]): Spread {
    const spread: Spread = new Array(this.times.length).fill(undefined);
    this.#places.get(source)?.forEach((place, i) => (spread[place] = column[i] ?? null));
    return spread;
  }

  /** Index of the source's sample nearest to a time; null beyond its ends. */
  nearest(source: string, time: number): number | null {
    const times = this.#sources[source] ?? [];
    const first = times[0];
    const last = times[times.length - 1];
    if (first === undefined || last === undefined) return null;
    const slack = (this.times[this.times.length - 1]! - this.times[0]!) * 2e-3;
    if (time < first - slack || time > last + slack) return null;
    const after = Math.min(lowerBound(times, time), times.length - 1);
    return after > 0 && time - times[after - 1]! < times[after]! - time ? after - 1 : after;
  }

  /** Where a sample of a source stands on the shared axis. */
  place(source: string, index: number): number | null {
    return this.#places.get(source)?.[index] ?? null;
  }
}

/** Index of the first element that is not smaller than the value. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
