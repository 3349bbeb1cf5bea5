import type { PlacedMark } from '../marks';
import type { PanelSpec } from './spec';

/** What a stack of time panels shows. */
export interface StackSubject {
  /** The panels from top to bottom. */
  specs: PanelSpec[];
  /** Every time column that their lines use, by its name. */
  sources: Record<string, number[]>;
  /** False where there is nothing to draw. */
  hasSamples: boolean;
  /** What a run is called that is drawn beside and can be left out; null where there is none. */
  other: string | null;
  /** What happened when. */
  marks(showUnguarded: boolean): PlacedMark[];
  /** What all of it is called. */
  wholeName: string;
  /** A part from the start on that has a button of its own. */
  part: { text: string; until: number } | null;
  /** Moments that have a button of their own. */
  spots: { text: string; time: number }[];
  /** Saves what the panels draw. */
  saveData(): void;
  /** What is saved. */
  dataHint: string;
}
