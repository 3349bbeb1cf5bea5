import { button, el } from '../dom';
import { formatFixed } from '../format';
import { speedChoice } from './add';
import type { Setup, Simulation } from './live';
import { messageOf, type Server } from './server';

/** What only a simulated board has: how far its experiment is, how fast it goes, and what may be broken. */
export class SimulationPanel {
  readonly element: HTMLElement;
  readonly #bar = el('progress', { max: 1, value: 0, 'aria-label': 'Share of the experiment that is done' });
  readonly #phrase = el('p', { class: 'phrase' });
  readonly #truth = el('p', { class: 'quiet' });

  constructor(id: number, now: number, server: Server, setup: Setup) {
    const answer = el('p', { class: 'form-answer', role: 'status' });
    const speed = speedChoice(now, 'Speed');
    speed.addEventListener('change', () => {
      server.speed(id, Number(speed.value)).catch((error: unknown) => (answer.textContent = messageOf(error)));
    });
    const phrase = el('input', {
      type: 'text',
      list: 'console-faults',
      placeholder: 'Fault nau7802 off, Ramp pressure to 1 MPa in 60 s …',
      'aria-label': 'What is to happen to board or fixture',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    const faults = el('datalist', { id: 'console-faults' });
    for (const { phrase: words, meaning } of setup.faults) faults.append(el('option', { value: words }, meaning));
    const inject = async () => {
      answer.textContent = '';
      try {
        await server.inject(id, phrase.value.trim());
        answer.textContent = `Done: ${phrase.value.trim()}`;
        phrase.value = '';
      } catch (error) {
        answer.textContent = messageOf(error);
      }
    };
    const form = el('form', { class: 'inject' }, phrase, faults, button('Let it happen', () => void inject(), { class: 'plain' }), speed, answer);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void inject();
    });
    this.element = el('section', { class: 'block simulation', 'aria-label': 'Simulated experiment' }, this.#bar, this.#phrase, form, this.#truth);
  }

  update(simulation: Simulation): void {
    this.#bar.value = simulation.share;
    this.#phrase.textContent = simulation.ended
      ? `The experiment is over: ${simulation.ended} The cell rests.`
      : simulation.phrase
        ? `Now: ${simulation.phrase}`
        : 'The board gets ready';
    const contacts = simulation.conducts ? 'closed' : 'open';
    this.#truth.textContent = `What no board can measure: contacts truly ${contacts}, ${formatFixed(simulation.contact * 100, 1)} % of the interface in contact. Link at tcp://127.0.0.1:${simulation.port}.`;
  }
}
