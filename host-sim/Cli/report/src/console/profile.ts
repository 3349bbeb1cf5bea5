import { button, el, section } from '../dom';
import { FileChoice } from './filechoice';
import type { Beside, ShownProfile } from './live';
import { messageOf, type Server } from './server';

/** Gives a board another profile: a file, what it says and what it would change, and only then the question. */
export class ProfilePanel {
  readonly element: HTMLElement;
  readonly #id: number;
  readonly #board: string;
  readonly #server: Server;
  readonly #shown = el('div', { class: 'profile-shown' });
  readonly #answer = el('p', { class: 'profile-answer', role: 'status', tabindex: -1 });

  constructor(id: number, board: string, server: Server) {
    this.#id = id;
    this.#board = board;
    this.#server = server;
    const file = new FileChoice('Profile for this board, as ssbms profile make writes it', '.ssbp', (chosen) => void this.#show(chosen));
    this.element = section(
      'Profile',
      'profile',
      el('p', { class: 'quiet' }, 'The board takes another profile with its key on and its contactor open, and refuses it otherwise.'),
      el('div', { class: 'fields' }, file.element),
      this.#shown,
      this.#answer,
    );
    file.takeDropsOn(this.element);
  }

  async #show(file: File): Promise<void> {
    this.#tell('', '');
    this.#shown.replaceChildren();
    try {
      const profile = await this.#server.showProfile(file);
      this.#shown.replaceChildren(
        el('p', {}, el('strong', {}, named(profile)), ` ${profile.file}: ${profile.kind}, made ${profile.made}`),
      );
      const beside = await this.#server.beside(this.#id, profile.id);
      this.#shown.append(...changes(beside), button('Give it to the board …', () => this.#confirm(profile, beside), { class: 'plain' }));
    } catch (error) {
      this.#tell('refused', messageOf(error));
    }
  }

  #confirm(profile: ShownProfile, beside: Beside): void {
    const question = `Give ${this.#board} the profile ${named(profile)}?`;
    const now = beside.guarded ? `It then guards by that instead of ${named(beside.guarded)}.` : 'It guards nothing now.';
    const dialog = el('dialog', { 'aria-label': question });
    const give = button(
      `Give it ${named(profile)}`,
      () => {
        dialog.close();
        void this.#push(profile);
      },
      { class: 'plain' },
    );
    dialog.append(
      el('h2', {}, question),
      el('p', {}, `${now} It has to be at rest: contactor open, key on.`),
      el('p', { class: 'dialog-choice' }, button('Leave it', () => dialog.close(), { class: 'plain' }), give),
    );
    dialog.addEventListener('close', () => dialog.remove());
    this.element.append(dialog);
    dialog.showModal();
  }

  async #push(profile: ShownProfile): Promise<void> {
    this.#tell('waiting', `Giving it ${named(profile)} …`);
    try {
      const { taken, text } = await this.#server.push(this.#id, profile);
      this.#tell(taken ? 'taken' : 'refused', text);
      if (!taken) return;
      // The button that was pressed goes, and the keyboard goes on from here.
      this.#answer.focus();
      this.#shown.replaceChildren();
    } catch (error) {
      this.#tell('refused', messageOf(error));
    }
  }

  #tell(what: string, text: string): void {
    this.#answer.dataset.answer = what;
    this.#answer.textContent = text.charAt(0).toUpperCase() + text.slice(1);
  }
}

function named({ name, hash }: { name: string; hash: string }): string {
  return `${name} ${hash}`;
}

/** What the board would guard otherwise. */
function changes({ guarded, differences }: Beside): Node[] {
  if (!guarded || !differences) return [el('p', {}, 'The board guards nothing now.')];
  const count = differences.length;
  const words = count === 0 ? 'in nothing that is guarded' : count === 1 ? 'in one setting' : `in ${count} settings`;
  const text = `It differs ${words} from ${named(guarded)}, by which the board guards now.`;
  if (count === 0) return [el('p', {}, text)];
  const list = el('dl', { class: 'changes' });
  for (const { name, before, after } of differences) {
    list.append(el('div', {}, el('dt', {}, name), el('dd', {}, before, el('span', { class: 'quiet' }, ' now, then '), el('strong', {}, after))));
  }
  return [el('details', {}, el('summary', {}, text), list)];
}
