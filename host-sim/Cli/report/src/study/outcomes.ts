import { distinctColour, readPalette } from '../palette';

/** Colour among seven, and the letter that says the same without colour. */
const outcomes: Record<string, { colour: number; letter: string }> = {
  completed: { colour: 2, letter: 'C' },
  stopped: { colour: 0, letter: 'P' },
  tripped: { colour: 4, letter: 'T' },
  interrupted: { colour: 5, letter: 'I' },
  unready: { colour: -1, letter: 'N' },
  failed: { colour: 3, letter: 'F' },
  shorted: { colour: 1, letter: 'S' },
  unopened: { colour: 6, letter: 'U' },
  crashed: { colour: -1, letter: 'X' },
};

const palettes = 7;

/** A word of a column as it is drawn: outcomes always in their own colours and letters, others in order of their frequency. */
export interface WordStyle {
  colour: () => string;
  letter: string;
}

export function wordStyle(word: string, place: number, count: number): WordStyle {
  const outcome = outcomes[word];
  if (!outcome) return { colour: () => distinctColour(place, Math.max(count, palettes)), letter: String.fromCharCode(65 + (place % 26)) };
  return { colour: () => (outcome.colour < 0 ? readPalette().faint : distinctColour(outcome.colour, palettes)), letter: outcome.letter };
}

/** What a run has that has no word. */
export const noneStyle: WordStyle = { colour: () => readPalette().grid, letter: '–' };
