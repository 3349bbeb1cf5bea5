import { el } from '../dom';

/** A file that is chosen by hand, or dropped on a part of the page. */
export class FileChoice {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;

  constructor(label: string, accept: string, chosen: (file: File) => void) {
    this.#input = el('input', { type: 'file', ...(accept ? { accept } : {}) });
    this.#input.addEventListener('change', () => {
      if (this.file) chosen(this.file);
    });
    this.element = el('label', { class: 'field' }, label, this.#input);
  }

  get file(): File | null {
    return this.#input.files?.[0] ?? null;
  }

  /** Lets a file be dropped anywhere on an element: it is then chosen as if by hand. */
  takeDropsOn(area: HTMLElement): void {
    const over = (event: DragEvent, isOver: boolean) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      area.classList.toggle('drop', isOver);
    };
    area.addEventListener('dragover', (event) => over(event, true));
    area.addEventListener('dragleave', (event) => over(event, false));
    area.addEventListener('drop', (event) => {
      over(event, false);
      if (!event.dataTransfer?.files.length) return;
      this.#input.files = event.dataTransfer.files;
      this.#input.dispatchEvent(new Event('change'));
    });
  }
}
