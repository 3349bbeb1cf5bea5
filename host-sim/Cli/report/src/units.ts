import { formatUnit } from './format';

/** Units that names end in: figures are named so that an expectation can be typed, and carry their unit with them. */
const suffixes: [ending: string, unit: string][] = [
  ['_mah_per_cm2', 'mAh/cm2'],
  ['_ma_per_cm2', 'mA/cm2'],
  ['_mah_per_g', 'mAh/g'],
  ['_mah', 'mAh'],
  ['_mwh', 'mWh'],
  ['_ohm_cm2', 'ohm cm2'],
  ['_ohm', 'ohm'],
  ['_mpa', 'MPa'],
  ['_um', 'um'],
  ['_v', 'V'],
  ['_c', 'degC'],
  ['_s', 's'],
];

/** The unit of a figure, as it is printed: the one given with it, or else the one its name ends in. */
export function unitOf(figure: { name: string; unit: string }): string {
  return formatUnit(figure.unit || suffixes.find(([ending]) => figure.name.endsWith(ending))?.[1] || '');
}

/** A name in words, without the unit at its end. */
export function inWords(name: string): string {
  const ending = suffixes.find(([candidate]) => name.endsWith(candidate))?.[0] ?? '';
  const words = name.slice(0, name.length - ending.length).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
