import { shape } from '../plots/svg';
import { lineOf } from './line';

/** A piece of the line of an input. Its colour is that of the style sheet, so that it follows the scheme. */
export function lineSwatch(input: number): SVGElement {
  const { colour, dash, width } = lineOf(input);
  const svg = shape('svg', { viewBox: '0 0 36 10', class: 'line-swatch', 'aria-hidden': 'true' });
  const style = `stroke: var(--${colour})`;
  svg.append(shape('line', { x1: 0, x2: 36, y1: 5, y2: 5, style, 'stroke-width': width + 0.5, 'stroke-dasharray': dash.join(' ') }));
  return svg;
}
