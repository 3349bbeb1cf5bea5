import type { Basis, Parameter } from '../data';
import { el, scrollArea, section } from '../dom';
import { formatNumber, formatUnit, plural } from '../format';

const bases: { basis: Basis; meaning: string; caution: boolean }[] = [
  { basis: 'measured', meaning: 'Measured on this very cell.', caution: false },
  { basis: 'published', meaning: 'Printed in the paper of this cell.', caution: false },
  { basis: 'derived', meaning: 'Arithmetic on printed numbers.', caution: false },
  { basis: 'transferred', meaning: 'Measured on another cell of the kind.', caution: false },
  {
    basis: 'fitted',
    meaning: 'Adjusted until the model meets a printed result; that result then proves nothing.',
    caution: true,
  },
  {
    basis: 'recalled',
    meaning: 'Known from the literature at large, without the place at hand; to be looked up or calibrated.',
    caution: true,
  },
  { basis: 'assumed', meaning: 'Chosen for want of a number; to be replaced by a calibration of your cell.', caution: true },
];

/** What the simulated cell rests on. A reader must not have to search for the numbers that nobody has measured. */
export function parameterTable(parameters: Parameter[] = [], sources = ''): HTMLElement | null {
  if (parameters.length === 0) return null;
  const known = bases.map((entry) => entry.basis);
  const groups = bases
    .map((entry) => ({ ...entry, members: parameters.filter((parameter) => parameter.basis === entry.basis) }))
    .concat({
      basis: 'unknown' as Basis,
      meaning: 'Nothing is said about their origin.',
      caution: true,
      members: parameters.filter((p) => !known.includes(p.basis)),
    })
    .filter((group) => group.members.length > 0);

  const bar = el('div', { class: 'basis-bar', 'aria-hidden': 'true' });
  const key = el('ul', { class: 'basis-key' });
  for (const { basis, members, caution } of groups) {
    bar.append(el('span', { class: basis, style: `flex-grow:${members.length}` }));
    key.append(el('li', {}, el('span', { class: `basis ${basis}` }, `${caution ? '⚑ ' : ''}${members.length} ${basis}`)));
  }
  const careful = groups.filter((group) => group.caution).reduce((sum, group) => sum + group.members.length, 0);
  const box = section(
    'What is measured and what is assumed',
    'parameters',
    el(
      'p',
      {},
      `The simulated cell has ${plural(parameters.length, 'parameter')}. ${careful === 0 ? 'None of them is' : careful === 1 ? 'One of them is' : `${careful} of them are`} free: fitted, recalled or assumed.`,
    ),
    bar,
    key,
  );
  for (const group of groups) box.append(groupTable(group.basis, group.meaning, group.caution, group.members));
  if (sources) box.append(el('p', { class: 'sources' }, sources));
  return box;
}

function groupTable(basis: Basis, meaning: string, caution: boolean, members: Parameter[]): HTMLElement {
  const body = el('tbody');
  for (const { name, value, unit, source, meaning } of members) {
    body.append(
      el(
        'tr',
        {},
        el('td', { class: 'parameter' }, el('code', {}, name), meaning ? el('p', { class: 'says' }, meaning) : null),
        el('td', { class: 'number' }, formatNumber(value, 5)),
        el('td', { class: 'unit' }, formatUnit(unit)),
        el('td', { class: 'source' }, source),
      ),
    );
  }
  const heads = ['Parameter', 'Value', 'Unit', 'Source'].map((title, i) =>
    el('th', { scope: 'col', class: i === 1 ? 'number' : undefined }, title),
  );
  const grid = el('table', {}, el('thead', {}, el('tr', {}, ...heads)), body);
  return el(
    'div',
    { class: `basis-group${caution ? ' caution' : ''}`, 'data-basis': basis },
    el(
      'h3',
      {},
      el('span', { class: `basis ${basis}` }, `${caution ? '⚑ ' : ''}${basis}`),
      el('span', { class: 'meaning' }, meaning),
    ),
    scrollArea(`Table of ${basis} parameters`, grid),
  );
}
