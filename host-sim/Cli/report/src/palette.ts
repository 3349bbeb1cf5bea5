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
  'series1',
  'series2',
  'series3',
  'series4',
  'series5',
  'series6',
  'series7',
  'series8',
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

/** A colour between two others: the first at a share of 0, the second at 1. */
export function mixed(a: string, b: string, share: number): string {
  const to = channels(b);
  const mix = channels(a).map((part, i) => Math.round(part + (to[i]! - part) * share));
  return `rgb(${mix.join(' ')})`;
}

/** Black or white, whichever is read more easily on a colour. */
export function inkOn(colour: string): string {
  const [red, green, blue] = channels(colour).map((part) => (part / 255) ** 2.2);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > 0.18 ? '#000000' : '#ffffff';
}

/** Red, green and blue of "#rrggbb", "#rgb" or "rgb(r g b)", from 0 to 255. A style sheet is shortened when it is bundled. */
function channels(colour: string): number[] {
  if (colour.length === 4) return [1, 2, 3].map((i) => parseInt(colour.charAt(i).repeat(2), 16));
  if (colour.startsWith('#')) return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return (colour.match(/\d+/g) ?? []).map(Number);
}
