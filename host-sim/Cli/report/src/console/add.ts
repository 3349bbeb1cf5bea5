import { button, el } from '../dom';
import type { Setup } from './live';
import { messageOf, type Server } from './server';

/** Speeds a simulated board may be started with. */
export const speeds = [1, 2, 5, 10, 20, 60, 200, 1000];

export function speedChoice(chosen: number, label: string): HTMLSelectElement {
  const choice = el('select', { 'aria-label': label });
  const all = speeds.includes(chosen) ? speeds : [...speeds, chosen].sort((a, b) => a - b);
  for (const speed of all) {
    choice.append(el('option', { value: speed, selected: speed === chosen }, speed === 1 ? 'in real time' : `${speed} times faster`));
  }
  return choice;
}

/** Watches one more board: a simulated experiment, a serial port or an address. */
export function addForm(setup: Setup, server: Server, added: (id: number) => void): HTMLElement {
  const source = el('input', {
    type: 'text',
    list: 'console-sources',
    placeholder: 'COM4, tcp://host:port or sim:…',
    'aria-label': 'Board to watch',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const sources = el('datalist', { id: 'console-sources' });
  for (const name of setup.experiments) sources.append(el('option', { value: `sim:${name}` }));
  for (const port of setup.ports) sources.append(el('option', { value: port }));
  const speed = speedChoice(setup.speed, 'Speed of a simulated board');
  const answer = el('p', { class: 'form-answer', role: 'status' });
  const add = async () => {
    answer.textContent = '';
    try {
      const { id } = await server.add(source.value.trim(), Number(speed.value));
      source.value = '';
      added(id);
    } catch (error) {
      answer.textContent = messageOf(error);
    }
  };
  const form = el('form', { class: 'add' }, source, sources, speed, button('Watch', () => void add(), { class: 'plain' }), answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void add();
  });
  return form;
}
