import type { ColourName } from '../palette';

const colours: ColourName[] = ['series1', 'series2', 'series3', 'series4', 'series5', 'series6', 'series7', 'series8'];
const dashes = [[], [8, 4], [2, 3], [8, 3, 2, 3], [12, 4], [5, 2], [2, 6], [10, 3, 2, 3, 2, 3]];

/** The first line is seen on both sides of those that lie on it. */
const widths = { first: 3, others: 1.75 };

/** How the line of an input is drawn: told apart by its colour, and by its dashes where colours are not seen. */
export function lineOf(input: number): { colour: ColourName; dash: number[]; width: number } {
  return {
    colour: colours[input % colours.length]!,
    dash: dashes[input % dashes.length]!,
    width: input === 0 ? widths.first : widths.others,
  };
}
