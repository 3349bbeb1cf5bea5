type Attributes = Record<string, string | number>;

/** Makes an element of a drawing. */
export function shape(tag: string, attributes: Attributes, text?: string): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  if (text !== undefined) node.textContent = text;
  return node;
}

/** A coordinate: a tenth of a pixel is as fine as anybody sees. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
