import type { Column } from '../data';
import type { ColourName } from '../palette';

/** One line of a panel. */
export interface Line {
  label: string;
  /** Which time column it belongs to. */
  source: string;
  values: Column;
  /** The run itself, the same without guard, or a limit that is drawn beside them. */
  role: 'main' | 'unguarded' | 'limit';
  colour: ColourName;
  width?: number;
  dash?: number[];
  points?: boolean;
  /** Fills from this line down to the bottom of the panel. */
  fillBelow?: ColourName;
  /** Lines of one group share an entry of the legend. */
  group?: string;
  /** A second column that the legend shows in brackets. */
  remark?: (index: number) => string | null;
}

/** A constant bound; beyond it the panel is shaded. */
export interface Level {
  label: string;
  value: number;
  beyond: 'above' | 'below';
}

export interface PanelSpec {
  id: string;
  title: string;
  unit: string;
  height: number;
  lines: Line[];
  levels: Level[];
  /** Indices of two lines with the area between them filled. */
  band?: { upper: number; lower: number; fill: ColourName };
  logarithmic?: boolean;
  /** Bounds that the axis always shows. */
  fixed?: [number, number];
  /** The smallest extent of the axis, so that noise is not blown up to fill the panel. */
  leastSpan: number;
  /** How many times the extent of the data a limit may be away and still be shown. */
  reach: number;
  /** The same for the run without guard, downwards and upwards: it may run away as far as it likes. */
  unguardedReach: [number, number];
  /** Why there is nothing to see; such a panel starts folded. */
  quiet: string | null;
}

export function extent(...columns: (Column | undefined | null)[]): [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const column of columns) {
    for (const value of column ?? []) {
      if (value === null || !Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : null;
}
