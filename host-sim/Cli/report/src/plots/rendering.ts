/** Something that draws itself in a given width (CSS pixels). */
export interface Rendered {
  render(width: number): void;
}

/** A4 with margins of 12 mm, in CSS pixels. */
const printWidth = 700;

/** Keeps plots at the width of the page and in the colours of the scheme, on screen and on paper. */
export function keepRendered(root: HTMLElement, plots: ReadonlySet<Rendered>): void {
  let width = 0;
  const draw = (wanted: number) => {
    width = wanted;
    for (const plot of plots) plot.render(wanted);
  };
  const widthOfPage = () => root.clientWidth;

  new ResizeObserver(() => {
    if (widthOfPage() !== width && !document.documentElement.classList.contains('printing')) draw(widthOfPage());
  }).observe(root);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw(widthOfPage()));

  // A canvas does not reflow: paper gets plots of its own, in its width and on white.
  addEventListener('beforeprint', () => {
    document.documentElement.classList.add('printing');
    draw(printWidth);
  });
  addEventListener('afterprint', () => {
    document.documentElement.classList.remove('printing');
    draw(widthOfPage());
  });
}
