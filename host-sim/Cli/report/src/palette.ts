/** The colours a canvas needs by value. They live in the style sheet, so that page and plots cannot drift apart. */
const names = [
  'text',
  'muted',
  'grid',
  'axis',
  'paper',
  'guarded',
  'unguarded',
  'allowed',
  'allowed-fill',
  'danger',
  'danger-fill',
  'outside-fill',
  'plate',
  'wall',
  'trip',
  'short',
  'contact',
  'fault',
  'warning',
  'faint',
] as const;

export type ColourName = (typeof names)[number];
export type Palette = Record<ColourName, string>;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

/** Colours for things that are told apart, not ordered (Okabe and Ito, without the yellow that vanishes on white). */
const light = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];
const dark = ['#56b4e9', '#e8773a', '#2bc39a', '#dd9dc0', '#e6a820', '#8ecdf2', '#f0f0f0'];
/** Ordered colours for more of them (after cividis): dark to light, monotone in brightness. */
const ramp = ['#00306f', '#37476b', '#575d6d', '#74747a', '#918d78', '#b2a570', '#d4bf5e'];
const darkRamp = ['#5b78b8', '#7787a8', '#8f96a0', '#a7a698', '#c0b88a', '#dccb76', '#fbe35f'];

export function distinctColour(index: number, count: number): string {
  if (count > light.length) return orderedColour(index / (count - 1));
  return (darkScheme() ? dark : light)[index] ?? '#808080';
}

/** A colour for a place from 0 to 1 among things that are ordered. */
export function orderedColour(share: number): string {
  const from = darkScheme() ? darkRamp : ramp;
  const place = share * (from.length - 1);
  const low = Math.min(Math.floor(place), from.length - 2);
  return mixed(from[low]!, from[low + 1]!, place - low);
}

export function darkScheme(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--scheme').trim() === 'dark';
}

function mixed(a: string, b: string, share: number): string {
  const channel = (colour: string, i: number) => parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mix = [0, 1, 2].map((i) => Math.round(channel(a, i) + (channel(b, i) - channel(a, i)) * share));
  return `rgb(${mix.join(' ')})`;
}
