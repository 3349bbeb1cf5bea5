import { el } from '../dom';
import { shape } from '../plots/svg';
import type { Board } from './live';

export type Look = 'closed' | 'derated' | 'tripped' | 'moving' | 'open' | 'lost';

/** How a board looks at a glance: each look has a colour and a shape of its own. */
export function lookOf(board: Board): Look {
  if (board.link !== 'live') return 'lost';
  switch (board.state) {
    case 'operating':
      return 'closed';
    case 'derated':
      return 'derated';
    case 'tripped':
      return 'tripped';
    case 'armed':
    case 'proving':
      return 'moving';
    default:
      return 'open';
  }
}

/** The state in a few words. */
export function titleOf(board: Board): string {
  if (board.link === 'connecting') return 'Not found yet';
  if (board.link === 'lost') return 'Connection lost';
  const state = board.words?.title ?? '';
  return board.causeWords ? `${state}: ${board.causeWords.title}` : state;
}

const drawings: Record<Look, [tag: string, attributes: Record<string, string | number>][]> = {
  closed: [['circle', { cx: 12, cy: 12, r: 9, fill: 'currentColor' }]],
  derated: [
    ['circle', { cx: 12, cy: 12, r: 8.5, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }],
    ['path', { d: 'M12 3.5a8.5 8.5 0 0 0 0 17z', fill: 'currentColor' }],
  ],
  tripped: [
    ['path', { d: 'M12 2 23 21H1z', fill: 'currentColor' }],
    ['path', { d: 'M12 9v6M12 17v2', stroke: 'var(--paper)', 'stroke-width': 2.4 }],
  ],
  moving: [['circle', { cx: 12, cy: 12, r: 8.5, fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-dasharray': '4 3' }]],
  open: [['rect', { x: 4, y: 4, width: 16, height: 16, fill: 'none', stroke: 'currentColor', 'stroke-width': 2.4 }]],
  lost: [['path', { d: 'M5 5l14 14M19 5L5 19', stroke: 'currentColor', 'stroke-width': 3 }]],
};

export function lookShape(look: Look): HTMLElement {
  const svg = shape('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  for (const [tag, attributes] of drawings[look]) svg.append(shape(tag, attributes));
  const node = el('span', { class: `look look-${look}` });
  node.append(svg);
  return node;
}
