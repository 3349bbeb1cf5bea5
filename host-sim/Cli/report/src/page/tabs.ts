import { el } from '../dom';

/** Tabs as the ARIA practices want them: one stop for Tab, arrow keys between them. */
export class Tabs {
  readonly element: HTMLElement;
  readonly #tabs: HTMLButtonElement[];
  readonly #panel = el('div', { role: 'tabpanel', id: 'case-panel', tabindex: -1 });
  readonly #build: (index: number) => HTMLElement;

  constructor(names: string[], label: string, build: (index: number) => HTMLElement) {
    this.#build = build;
    const list = el('div', { role: 'tablist', class: 'tabs', 'aria-label': label });
    this.#tabs = names.map((name, i) => {
      const tab = el('button', { type: 'button', role: 'tab', id: `case-tab-${i}`, 'aria-controls': 'case-panel' }, name);
      tab.addEventListener('click', () => this.select(i));
      list.append(tab);
      return tab;
    });
    list.addEventListener('keydown', (event) => this.#move(event));
    this.element = el('div', { class: 'tabbed' }, list, this.#panel);
  }

  select(index: number): void {
    this.#tabs.forEach((tab, i) => {
      tab.setAttribute('aria-selected', String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
    });
    this.#panel.setAttribute('aria-labelledby', `case-tab-${index}`);
    this.#panel.replaceChildren(this.#build(index));
  }

  #move(event: KeyboardEvent): void {
    const now = this.#tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    const last = this.#tabs.length - 1;
    const targets: Record<string, number> = {
      ArrowLeft: now === 0 ? last : now - 1,
      ArrowRight: now === last ? 0 : now + 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.select(target);
    this.#tabs[target]?.focus();
  }
}
