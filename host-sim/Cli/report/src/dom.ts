type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | undefined>;

/**
 * Makes an element. Strings become text nodes, never markup: the texts of a report come from files that anybody may have
 * written.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

/** A button that does something, not one that submits. */
export function button(text: string, action: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const node = el('button', { type: 'button', ...attributes }, text);
  node.addEventListener('click', action);
  return node;
}

/** A titled part of the page. */
export function section(title: string, cssClass: string, ...children: Child[]): HTMLElement {
  return el('section', { class: `block ${cssClass}` }, el('h2', {}, title), ...children);
}

/** A table or list that scrolls by itself where the page is too narrow or too short for it; the keyboard reaches it. */
export function scrollArea(name: string, content: HTMLElement, cssClass = 'wide'): HTMLElement {
  return el('div', { class: cssClass, tabindex: 0, role: 'region', 'aria-label': name }, content);
}

export interface TableColumn {
  title: string;
  numeric?: boolean;
  cssClass?: string;
}

export function table(columns: TableColumn[], rows: { cells: (Node | string)[]; cssClass?: string }[]): HTMLTableElement {
  const classOf = (column: TableColumn | undefined) =>
    [column?.numeric && 'number', column?.cssClass].filter(Boolean).join(' ') || undefined;
  const head = el('thead', {}, el('tr', {}));
  for (const column of columns) head.rows[0]?.append(el('th', { scope: 'col', class: classOf(column) }, column.title));
  const body = el('tbody');
  for (const row of rows) {
    const tr = el('tr', { class: row.cssClass });
    row.cells.forEach((cell, i) => tr.append(el('td', { class: classOf(columns[i]) }, cell)));
    body.append(tr);
  }
  return el('table', {}, head, body);
}
