import type uPlot from 'uplot';
import type { Palette } from '../palette';
import { download, fileName } from './download';
import { plotFont } from './paint';

/** A line of a plot, as a picture names it. */
export interface PictureLine {
  text: string;
  colour: string;
  dash?: number[];
}

/** A plot of a picture. */
export interface PicturePlot {
  plot: uPlot;
  title: string;
  unit?: string;
  lines: PictureLine[];
}

const margin = 12;
const head = 24;
const swatch = 24;
const most = 14;

/** Saves plots as one picture, each under its title and the names of its lines: what leaves the page has to speak for itself. */
export async function savePicture(what: string, plots: PicturePlot[], palette: Palette): Promise<void> {
  if (plots.length === 0) return;
  const ratio = plots[0]!.plot.ctx.canvas.width / plots[0]!.plot.width;
  const width = Math.max(...plots.map(({ plot }) => plot.width)) + 2 * margin;
  const heads = plots.map((plot) => headLines(plot, width));
  const height = plots.reduce((sum, { plot }, i) => sum + plot.height + head * heads[i]!.length, 2 * margin);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const ctx = canvas.getContext('2d')!;
  ctx.scale(ratio, ratio);
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, width, height);
  let top = margin;
  plots.forEach(({ plot }, i) => {
    for (const line of heads[i]!) {
      drawHead(ctx, line, top, palette);
      top += head;
    }
    ctx.drawImage(plot.ctx.canvas, margin, top, plot.width, plot.height);
    top += plot.height;
  });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) download(fileName(what, 'png'), blob);
}

interface HeadEntry {
  left: number;
  text: string;
  line?: PictureLine;
}

const bold = plotFont.replace('12px', '700 13px');

/** Title and names, in as many lines as they need. */
function headLines({ title, unit, lines }: PicturePlot, width: number): HeadEntry[][] {
  const ctx = document.createElement('canvas').getContext('2d')!;
  ctx.font = bold;
  const named = unit ? `${title} (${unit})` : title;
  let row: HeadEntry[] = [{ left: margin, text: named }];
  const rows = [row];
  let left = margin + ctx.measureText(named).width + 20;
  ctx.font = plotFont;
  const shown = lines.length > most ? [lines[0]!, lines[lines.length - 1]!] : lines;
  for (const line of shown) {
    const room = swatch + 6 + ctx.measureText(line.text).width;
    if (left + room > width - margin && left > margin) {
      row = [];
      rows.push(row);
      left = margin;
    }
    row.push({ left, text: line.text, line });
    left += room + 18;
  }
  return rows;
}

function drawHead(ctx: CanvasRenderingContext2D, entries: HeadEntry[], top: number, palette: Palette): void {
  const middle = top + head / 2;
  ctx.textBaseline = 'middle';
  for (const { left, text, line } of entries) {
    ctx.font = line ? plotFont : bold;
    ctx.fillStyle = line ? palette.muted : palette.text;
    ctx.fillText(text, line ? left + swatch + 6 : left, middle);
    if (!line) continue;
    ctx.strokeStyle = line.colour;
    ctx.lineWidth = 2;
    ctx.setLineDash(line.dash ?? []);
    ctx.beginPath();
    ctx.moveTo(left, middle);
    ctx.lineTo(left + swatch, middle);
    ctx.stroke();
    ctx.setLineDash([]);
  }
}
