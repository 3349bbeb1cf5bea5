import { el, section } from '../dom';
import { FileChoice } from './filechoice';
import type { Recording, Setup } from './live';
import { RecordingList } from './recordinglist';
import { messageOf, type Server } from './server';

const byProfile = 'profile';

/** What a cycler has recorded, replayed through the firmware: a file, what cell it is, and what came out. */
export class Recordings {
  readonly element: HTMLElement;
  readonly #server: Server;
  readonly #most: number;
  readonly #list: RecordingList;
  readonly #file: FileChoice;
  readonly #profile: FileChoice;
  readonly #cell: HTMLSelectElement;
  readonly #numbers: [name: string, input: HTMLInputElement][];
  readonly #answer = el('p', { class: 'form-answer', role: 'status' });
  readonly #start = el('button', { type: 'submit', class: 'plain' }, 'Replay');

  constructor(setup: Setup, server: Server) {
    this.#server = server;
    this.#most = setup.mostRecording;
    this.#list = new RecordingList(server);
    this.#file = new FileChoice('Recording of a cycler', '', () => (this.#answer.textContent = ''));
    this.#profile = new FileChoice('Profile', '.ssbp', () => undefined);
    this.#cell = el('select', {}, el('option', { value: '' }, 'Choose …'), el('option', { value: byProfile }, 'A profile of your own'));
    for (const { id, name } of setup.cells) this.#cell.append(el('option', { value: `cell ${id}` }, `${id}: ${name}`));
    const area = field('Area', '1.13 cm2');
    const pressure = field('Stack pressure', '5 MPa');
    const temperature = field('Temperature', '25 degC');
    this.#numbers = [
      ['area', area.input],
      ['pressure', pressure.input],
      ['temperature', temperature.input],
    ];
    const choose = () => {
      const own = this.#cell.value === byProfile;
      this.#profile.element.hidden = !own;
      area.element.hidden = own;
    };
    this.#cell.addEventListener('change', choose);
    choose();
    const cell = el('label', { class: 'field' }, 'Guarded by the limits of', this.#cell);
    const form = el(
      'form',
      { class: 'fields' },
      ...[this.#file.element, cell, this.#profile.element, area.element, pressure.element, temperature.element],
      this.#start,
      this.#answer,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#replay();
    });
    this.element = section(
      'Recordings',
      'recordings',
      el(
        'p',
        { class: 'quiet' },
        'Would the guard have tripped on it? Choose the file or drop it here. What is left empty is taken from the file, or assumed and said on its page.',
      ),
      form,
      this.#list.element,
    );
    this.#file.takeDropsOn(this.element);
  }

  update(recordings: Recording[]): void {
    this.#list.update(recordings);
  }

  async #replay(): Promise<void> {
    this.#start.disabled = true;
    try {
      this.#answer.textContent = '';
      this.#answer.textContent = await this.#send();
    } catch (error) {
      this.#answer.textContent = messageOf(error);
    } finally {
      this.#start.disabled = false;
    }
  }

  async #send(): Promise<string> {
    const { file } = this.#file;
    if (!file) return 'Choose the file of a recording first.';
    // A browser that is told too late would only say that the line broke.
    if (file.size > this.#most) return `${file.name} is larger than ${this.#most / 2 ** 20} MiB.`;
    const query = new URLSearchParams({ name: file.name });
    if (this.#cell.value === byProfile) {
      if (!this.#profile.file) return 'Choose the file of the profile first.';
      query.set('profile', String((await this.#server.showProfile(this.#profile.file)).id));
    } else if (this.#cell.value) {
      query.set('cell', this.#cell.value.slice('cell '.length));
    } else {
      return 'Choose what cell it is first, or a profile of it.';
    }
    for (const [name, input] of this.#numbers) {
      if (input.value.trim() && !input.closest('[hidden]')) query.set(name, input.value.trim());
    }
    await this.#server.replay(file, query);
    return '';
  }
}

function field(label: string, example: string): { element: HTMLElement; input: HTMLInputElement } {
  const input = el('input', { type: 'text', placeholder: example, autocomplete: 'off', spellcheck: 'false', size: 10 });
  return { element: el('label', { class: 'field' }, label, input), input };
}
