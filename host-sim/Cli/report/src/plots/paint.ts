import type uPlot from 'uplot';
import { formatQuantity } from '../format';
import type { PlacedMark } from '../marks';
import type { Palette } from '../palette';
import type { PanelSpec } from './spec';

export const plotFont = '12px system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif';

/** Shades what lies beyond the constant bounds of a panel. Runs below grid and lines. */
export function shadeOutside(u: uPlot, spec: PanelSpec, palette: Palette): void {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.fillStyle = palette['outside-fill'];
  for (const level of spec.levels) {
    const y = clamped(u.valToPos(level.value, 'y', true), bbox.top, bbox.top + bbox.height);
    if (level.beyond === 'above') ctx.fillRect(bbox.left, bbox.top, bbox.width, y - bbox.top);
    else ctx.fillRect(bbox.left, y, bbox.width, bbox.top + bbox.height - y);
  }
  ctx.restore();
}

/** Draws the constant bounds with their names. */
export function drawLevels(u: uPlot, spec: PanelSpec, palette: Palette, ratio: number): void {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.font = plotFont.replace('12px', `${11 * ratio}px`);
  ctx.textAlign = 'right';
  ctx.lineJoin = 'round';
  for (const level of spec.levels) {
    const y = Math.round(u.valToPos(level.value, 'y', true));
    if (y < bbox.top || y > bbox.top + bbox.height) continue;
    ctx.strokeStyle = palette.danger;
    ctx.lineWidth = ratio;
    ctx.setLineDash([8 * ratio, 3 * ratio, 2 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    const text = `${level.label} ${formatQuantity(level.value, spec.unit)}`;
    // Towards the inside of the window there is always room for the name.
    ctx.textBaseline = level.beyond === 'above' ? 'top' : 'bottom';
    const place = [bbox.left + bbox.width - 6 * ratio, y + (level.beyond === 'above' ? 3 : -2) * ratio] as const;
    ctx.setLineDash([]);
    ctx.lineWidth = 3 * ratio;
    ctx.strokeStyle = palette.paper;
    ctx.strokeText(text, ...place);
    ctx.fillStyle = palette.muted;
    ctx.fillText(text, ...place);
  }
  ctx.restore();
}

/** Draws the marks through a panel: lines for what matters, ticks at both edges for the boundaries of steps. */
export function drawMarks(u: uPlot, marks: PlacedMark[], palette: Palette, ratio: number): void {
  const { ctx, bbox } = u;
  const bottom = bbox.top + bbox.height;
  const visible = marks.filter((mark) => mark.time >= (u.scales.x!.min ?? 0) && mark.time <= (u.scales.x!.max ?? 0));
  const crowded = crowdedKinds(visible);
  const tick = 5 * ratio;
  const tooMany = visible.filter((mark) => mark.kind === 'step').length > bbox.width / ratio / 8;
  ctx.save();
  // The most important one last, so that it stays on top.
  for (const mark of [...visible].sort((a, b) => b.style.rank - a.style.rank)) {
    const x = Math.round(u.valToPos(mark.time, 'x', true)) + 0.5;
    const isStep = mark.kind === 'step';
    if (isStep && tooMany) continue;
    ctx.strokeStyle = palette[mark.style.colour];
    ctx.globalAlpha = mark.guarded ? 1 : 0.75;
    ctx.lineWidth = (mark.kind === 'trip' || mark.kind === 'short' ? 2 : 1) * ratio;
    ctx.beginPath();
    if (mark.style.line && !crowded.has(mark.kind)) {
      ctx.setLineDash(mark.guarded ? [] : [5 * ratio, 4 * ratio]);
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bottom);
    } else if (isStep && !crowded.has('step')) {
      ctx.setLineDash([ratio, 3 * ratio]);
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bottom);
    } else {
      ctx.setLineDash([]);
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + tick);
      if (isStep) {
        ctx.moveTo(x, bottom - tick);
        ctx.lineTo(x, bottom);
      }
    }
    ctx.stroke();
  }
  ctx.restore();
}

/** Marks of a kind that would hatch the panel are drawn as ticks. */
function crowdedKinds(visible: PlacedMark[]): Set<string> {
  const counts = new Map<string, number>();
  for (const mark of visible) counts.set(mark.kind, (counts.get(mark.kind) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 40).map(([kind]) => kind));
}

function clamped(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
