import { el } from '../dom';
import { outcomeWords } from '../page/outcome';

/** How a run ended, in a word, in the colours of the reports of single runs. */
export function outcomeBadge(outcome: string): HTMLElement {
  const symbol = outcomeWords(outcome).symbol;
  return el('span', { class: `badge ${outcome}` }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol), outcome);
}
