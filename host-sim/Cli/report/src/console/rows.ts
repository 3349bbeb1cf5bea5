import { channels, type Rows } from './live';

const keys = ['time', ...channels] as const;

export function emptyRows(): Rows {
  return Object.fromEntries(keys.map((key) => [key, []])) as unknown as Rows;
}

/** Adds rows that follow; what is known already is passed over. */
export function append(rows: Rows, fresh: Rows): void {
  const last = rows.time.at(-1) ?? -Infinity;
  for (let i = 0; i < fresh.time.length; i++) {
    if (fresh.time[i]! <= last) continue;
    rows.time.push(fresh.time[i]!);
    for (const channel of channels) rows[channel].push(fresh[channel][i] ?? null);
  }
}

/** Leaves out what is older than a time. It is done now and then, for every cut copies all that is left. */
export function forget(rows: Rows, from: number): void {
  const first = firstAt(rows.time, from);
  if (first > 200) for (const key of keys) rows[key].splice(0, first);
}

/** The place of the first time that is not before another one. */
export function firstAt(times: number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
