import { button, el } from '../dom';
import { messageOf, type Server } from './server';

/** Opens the contactor. It can always be pressed, and what the contacts then report stays to be read. */
export class OpenButton {
  readonly element: HTMLElement;
  readonly #answer = el('p', { class: 'open-answer', role: 'alert' });

  constructor(id: number, server: Server) {
    const press = async () => {
      this.#tell('waiting', 'Asked to open …');
      try {
        const { opened, text } = await server.open(id);
        const when = new Date().toLocaleTimeString('en-GB');
        this.#tell(opened, `${when}: ${text}`);
      } catch (error) {
        this.#tell('noanswer', `${messageOf(error)}: nothing is known of the contacts. Turn the arm switch off.`);
      }
    };
    this.element = el('div', { class: 'open-now' }, button('Open now', () => void press(), { class: 'open-button' }), this.#answer);
  }

  #tell(opened: string, text: string): void {
    this.#answer.dataset.opened = opened;
    this.#answer.textContent = text.charAt(0).toUpperCase() + text.slice(1);
  }
}
