import { el } from '../dom';
import { formatNumber, plural } from '../format';
import type { Count, StudyPage } from '../studydata';
import { wordStyle } from './outcomes';
import { inkOn } from '../plots/chart';
import { shareText } from './words';
import { inputsOf, titled } from './measure';

const shownHash = 12;

/** What the study is, and in a few sentences what came out. */
export function header(page: StudyPage): HTMLElement {
  const [first = '', ...rest] = page.sentences;
  return el(
    'header',
    { class: 'what' },
    el('h1', {}, page.title),
    page.about ? el('p', { class: 'about' }, page.about) : null,
    el(
      'p',
      { class: 'cell' },
      el('span', { class: 'cell-name' }, `${formatNumber(page.runs, 9)} runs, ${page.design}`),
      el('span', {}, `over ${inputsOf(page).map((input) => (input.kind === 'number' ? titled(input) : input.title).replace(/^./, (letter) => letter.toLowerCase())).join(', ')}`),
      el('code', {}, page.file),
      el('code', { title: page.hash }, page.hash.slice(0, shownHash)),
    ),
    el(
      'div',
      { class: `verdict ${page.good ? 'met' : 'not-met'}`, role: 'status' },
      el('p', { class: 'verdict-text' }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, page.good ? '✓' : '✕'), first),
      ...rest.map((sentence) => el('p', { class: 'verdict-more' }, sentence)),
    ),
    endings('With guard', page.outcomes),
    page.unguardedOutcomes.length > 0 ? endings('Without guard', page.unguardedOutcomes) : null,
    page.every > 1
      ? el('p', { class: 'quiet' }, `Plots show one of every ${page.every} runs, ${plural(page.run.length, 'run')} in all; counts, quantiles and survival are of all of them.`)
      : null,
  );
}

/** How the runs ended, as a bar that is cut by their shares. */
function endings(name: string, counts: Count[]): HTMLElement {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const bar = el('span', { class: 'endings-bar', 'aria-hidden': 'true' });
  const key = el('ul', { class: 'legend' });
  counts.forEach(({ word, count }, i) => {
    const { colour, letter } = wordStyle(word, i, counts.length);
    const ink = `background: ${colour()}; color: ${inkOn(colour())}`;
    bar.append(el('span', { style: `flex-grow: ${count}; background: ${colour()}` }));
    key.append(
      el('li', { class: 'key' }, el('span', { class: 'swatch-box', style: ink, 'aria-hidden': 'true' }, letter), el('span', { class: 'name' }, word), `${formatNumber(count, 9)} (${shareText(count / total)})`),
    );
  });
  return el('div', { class: 'endings' }, el('span', { class: 'whose' }, name), bar, key);
}
