import type uPlot from 'uplot';
import type { Palette } from '../palette';
import { plotFont } from './paint';

export interface EndLabel {
  series: number;
  text: string;
  colour: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const longest = 24;
const dot = 8;

/** Room that the labels want to the right of the plot, CSS pixels. */
export function labelWidth(labels: EndLabel[]): number {
  return 16 + Math.max(0, ...labels.map((label) => dot + 6.5 * shortened(label.text).length));
}

/** Writes the name of every curve at its end: legible in print, and for those who cannot tell the colours apart. */
export function drawEndLabels(u: uPlot, labels: EndLabel[], palette: Palette, ratio: number): void {
  const { ctx, bbox } = u;
  const placed: Box[] = [];
  const height = 15 * ratio;
  ctx.save();
  ctx.font = plotFont.replace('12px', `${12 * ratio}px`);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  for (const label of labels) {
    const end = lastVisible(u, label.series);
    if (!end) continue;
    const text = shortened(label.text);
    const left = end.x + 5 * ratio;
    const right = left + dot * ratio + ctx.measureText(text).width;
    const box = freeBox({ left, right, top: end.y - height / 2, bottom: end.y + height / 2 }, placed, bbox, height);
    placed.push(box);
    const middle = (box.top + box.bottom) / 2;
    ctx.lineWidth = 4 * ratio;
    ctx.strokeStyle = palette.paper;
    ctx.strokeText(text, left + dot * ratio, middle);
    ctx.fillStyle = palette.text;
    ctx.fillText(text, left + dot * ratio, middle);
    ctx.fillStyle = label.colour;
    ctx.beginPath();
    ctx.arc(left + 2 * ratio, middle, 3 * ratio, 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.restore();
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function lastVisible(u: uPlot, series: number): { x: number; y: number } | null {
  const [from, to] = u.series[0]!.idxs ?? [0, 0];
  for (let i = to; i >= from; i--) {
    const value = u.data[series]?.[i];
    if (value === null || value === undefined) continue;
    return { x: u.valToPos(u.data[0]![i]!, 'x', true), y: u.valToPos(value, 'y', true) };
  }
  return null;
}

/** The place next to the wanted one that no other label has taken. */
function freeBox(wanted: Box, placed: Box[], bbox: uPlot.BBox, height: number): Box {
  const moved = (by: number): Box => ({ ...wanted, top: wanted.top + by, bottom: wanted.bottom + by });
  const isFree = (box: Box) =>
    box.top >= bbox.top - height / 2 &&
    box.bottom <= bbox.top + bbox.height + height / 2 &&
    placed.every(
      (other) => box.right < other.left || box.left > other.right || box.bottom <= other.top || box.top >= other.bottom,
    );
  for (let k = 0; k < 12; k++) {
    for (const by of [-k * height * 0.5, k * height * 0.5]) if (isFree(moved(by))) return moved(by);
  }
  return wanted;
}
