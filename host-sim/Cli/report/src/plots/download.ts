import { el } from '../dom';

/** Hands a file to whoever looks at the page. It is made in the page itself, so it works from any disk. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from the title of the page and what it holds. */
export function fileName(what: string, ending: string): string {
  const title = document.title.replace(/ – SSBms.*$/, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${title.replace(/^-+|-+$/g, '').slice(0, 60)}-${what}.${ending}`.toLowerCase();
}

/** Comma-separated values: a dot for decimals, nothing where a value is not known. */
export function csv(head: string[], columns: (number | string | null | undefined)[][]): Blob {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = Math.max(0, ...columns.map((column) => column.length));
  const lines = [head.map(quoted).join(',')];
  for (let i = 0; i < rows; i++) {
    lines.push(columns.map((column) => quoted(String(column[i] ?? ''))).join(','));
  }
  return new Blob([lines.join('\n'), '\n'], { type: 'text/csv;charset=utf-8' });
}
