import type uPlot from 'uplot';
import type { Palette } from '../palette';
import { plotFont } from './paint';

/** A stretch of the abscissa. */
export interface Span {
  from: number;
  to: number;
  colour: string;
}

/** A name beside a point. */
export interface Tag {
  x: number;
  y: number;
  text: string;
}

/** Draws stretches of the abscissa as bars at the bottom of a plot. */
export function drawSpans(u: uPlot, spans: Span[], ratio: number): void {
  const { ctx, bbox } = u;
  const thick = 7 * ratio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  for (const span of spans) {
    const from = u.valToPos(span.from, 'x', true);
    const to = u.valToPos(span.to, 'x', true);
    ctx.fillStyle = span.colour;
    ctx.fillRect(from, bbox.top + bbox.height - thick, Math.max(to - from - ratio, ratio), thick);
  }
  ctx.restore();
}

/** Rings points and names them, above them; a name that would lie on another is left out. */
export function drawTags(u: uPlot, tags: Tag[], palette: Palette, ratio: number): void {
  const { ctx, bbox } = u;
  const taken: { left: number; right: number; y: number }[] = [];
  ctx.save();
  ctx.font = plotFont.replace('12px', `${11 * ratio}px`);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  ctx.lineJoin = 'round';
  for (const tag of tags) {
    const x = u.valToPos(tag.x, 'x', true);
    const y = u.valToPos(tag.y, 'y', true);
    const half = ctx.measureText(tag.text).width / 2;
    const middle = Math.max(x, bbox.left + half);
    const hidden = x < bbox.left || x + half > bbox.left + bbox.width || y < bbox.top || y > bbox.top + bbox.height;
    const box = { left: middle - half, right: middle + half, y };
    const covered = taken.some((other) => box.left < other.right && box.right > other.left && Math.abs(box.y - other.y) < 18 * ratio);
    if (hidden || covered) continue;
    taken.push(box);
    ctx.strokeStyle = palette.text;
    ctx.lineWidth = 1.5 * ratio;
    ctx.beginPath();
    ctx.arc(x, y, 4 * ratio, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.strokeStyle = palette.paper;
    ctx.lineWidth = 3 * ratio;
    ctx.strokeText(tag.text, middle, y - 6 * ratio);
    ctx.fillStyle = palette.muted;
    ctx.fillText(tag.text, middle, y - 6 * ratio);
  }
  ctx.restore();
}
