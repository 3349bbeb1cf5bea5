const minus = '\u2212';
const narrowSpace = '\u202f';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as a paper prints it: significant digits, a true minus, powers of ten instead of "e". */
export function formatNumber(value: number | null | undefined, digits = 4, keepZeros = false): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-4) return formatPower(value, digits);
  let text = size >= 10 ** digits ? Math.round(size).toString() : size.toPrecision(digits);
  if (text.includes('e')) text = Number(text).toString();
  if (!keepZeros && text.includes('.')) text = text.replace(/\.?0+$/, '');
  return (value < 0 ? minus : '') + grouped(text);
}

/** A number with a fixed number of decimals, for axis labels. */
export function formatFixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return (value < 0 && Number(text) !== 0 ? minus : '') + grouped(text);
}

/** A number as a power of ten, with what stands before it unless that is 1. */
export function formatPower(value: number, digits = 4): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e');
  const shortMantissa = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const power = [...String(Math.abs(Number(exponent)))].map((d) => superscripts[Number(d)]).join('');
  const sign = Number(exponent) < 0 ? '⁻' : '';
  return `${value < 0 ? minus : ''}${shortMantissa === '1' ? '' : `${shortMantissa}×`}10${sign}${power}`;
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const groups = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, narrowSpace) : whole;
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** Units arrive in ASCII, as they are typed in the files; the page shows them as they are printed. */
export function formatUnit(unit: string): string {
  if (unit === '1') return '';
  return unit
    .replace(/\bohm\b/gi, 'Ω')
    .replace(/\bdegC\b/g, '°C')
    .replace(/\bu(?=(m|A|V|W|g|F|s|Ah|Wh)(2|3)?\b)/g, 'µ')
    .replace(/([A-Za-z])2\b/g, '$1²')
    .replace(/([A-Za-z])3\b/g, '$1³')
    .replace(/(?<=\S)[ .·](?=[A-Za-zµΩ°])/g, '·');
}

export function formatQuantity(value: number | null | undefined, unit: string, digits = 4): string {
  const text = formatNumber(value, digits);
  const shown = formatUnit(unit);
  return text === '–' || shown === '' ? text : `${text}\u00a0${shown}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
