import { button, el } from '../dom';
import { markText, type PlacedMark } from '../marks';
import { readPalette } from '../palette';
import { formatTime, timeUnitFor } from '../time';
import { gutter, rightMargin } from './axes';
import { listenToKeys } from './keys';
import { Lane } from './lane';
import { savePicture, type PictureLine } from './picture';
import { foldedPanel, openPanel, type Panel } from './panel';
import type { PanelSpec } from './spec';
import type { StackSubject } from './subject';
import { TimeBase } from './timebase';

let stacks = 0;

/** Time panels of one subject: one time axis, one cursor, one zoom. */
export class Stack {
  readonly element: HTMLElement;
  readonly #subject: StackSubject;
  readonly #specs: PanelSpec[];
  readonly #base: TimeBase;
  readonly #unfolded = new Set<string>();
  readonly #syncKey = `stack-${++stacks}`;
  readonly #readout = el('p', { class: 'readout' });
  readonly #hint = el('div', { class: 'mark-hint', role: 'tooltip' });
  readonly #panelBox = el('div', { class: 'panels' });
  readonly #laneBox = el('div', { class: 'lane-box' });
  #marks: PlacedMark[] = [];
  #panels: Panel[] = [];
  #lane: Lane | null = null;
  #showUnguarded = true;
  #wholeUnguarded = false;
  #width = 0;
  #view: [number, number];

  constructor(subject: StackSubject) {
    this.#subject = subject;
    this.#specs = subject.specs;
    this.#base = new TimeBase(subject.sources);
    this.#view = this.whole;
    this.element = el('div', {
      class: 'stack',
      role: 'group',
      tabindex: 0,
      'aria-label': 'Time panels. Arrow keys move the cursor, plus and minus zoom, Escape shows everything.',
    });
    if (!subject.hasSamples) {
      this.element.append(el('p', { class: 'quiet' }, 'This run recorded no time series.'));
      return;
    }
    this.element.append(el('div', { class: 'toolbar' }, ...this.#tools()), this.#laneBox, this.#panelBox, this.#hint);
    this.#laneBox.append(this.#readout);
    listenToKeys(this.element, this);
    this.#panelBox.addEventListener('mousemove', (event) => this.#hover(event));
    this.#panelBox.addEventListener('mouseleave', () => this.#hint.classList.remove('shown'));
  }

  get whole(): [number, number] {
    const times = this.#base.times;
    return [times[0] ?? 0, times[times.length - 1] ?? 1];
  }

  get view(): [number, number] {
    return this.#view;
  }

  /** Shows a range of times (s) in all panels. */
  zoom(from: number, to: number): void {
    const [first, last] = this.whole;
    const span = Math.min(to - from, last - first);
    const start = Math.max(first, Math.min(from, last - span));
    this.#apply(start, start + Math.max(span, 1e-3));
  }

  zoomAround(time: number): void {
    const [first, last] = this.whole;
    const half = Math.max((last - first) * 0.02, Math.min((last - first) / 2, 60));
    this.zoom(time - half, time + half);
  }

  /** Puts the cursor of all panels on a time. */
  point(time: number): void {
    for (const { plot } of this.#panels) plot?.setCursor({ left: plot.valToPos(time, 'x'), top: 10 });
  }

  /** Builds everything anew: for another width, other colours, or a panel that folds. */
  render(width = this.#width): void {
    this.#width = width;
    if (!this.#subject.hasSamples || width <= 0) return;
    this.destroy();
    const [from, to] = this.#view;
    const unit = timeUnitFor(this.whole[1] - this.whole[0]);
    this.#marks = this.#subject.marks(this.#showUnguarded);
    this.#lane = new Lane(this.#marks, unit, this.whole[1]);
    this.#laneBox.replaceChildren(this.#readout, this.#lane.element);

    const isFolded = (spec: PanelSpec) => spec.quiet !== null && !this.#unfolded.has(spec.id);
    const lastOpen = this.#specs.findLastIndex((spec) => !isFolded(spec));
    const context = {
      base: this.#base,
      unit,
      palette: readPalette(),
      marks: this.#marks,
      syncKey: this.#syncKey,
      showUnguarded: this.#showUnguarded,
      wholeUnguarded: this.#wholeUnguarded,
      width,
      onZoom: (start: number, end: number) => this.#apply(start, end),
      onPoint: (time: number | null) => this.#showReadout(time),
    };
    this.#panels = this.#specs.map((spec, i) =>
      isFolded(spec)
        ? foldedPanel(spec, () => this.#fold(spec, false))
        : openPanel(spec, context, i === lastOpen, spec.quiet === null ? null : () => this.#fold(spec, true)),
    );
    this.#panelBox.replaceChildren(...this.#panels.map((panel) => panel.element));
    this.#view = this.whole;
    this.#apply(from, to);
    this.#drawLane();
    this.#showReadout(null);
  }

  destroy(): void {
    for (const panel of this.#panels) panel.plot?.destroy();
    this.#panels = [];
  }

  #apply(from: number, to: number): void {
    if (from === this.#view[0] && to === this.#view[1]) return;
    this.#view = [from, to];
    for (const { plot } of this.#panels) {
      if (plot && (plot.scales.x!.min !== from || plot.scales.x!.max !== to)) plot.setScale('x', { min: from, max: to });
    }
    this.#drawLane();
  }

  #drawLane(): void {
    this.#lane?.draw(this.#view[0], this.#view[1], this.#width - gutter - rightMargin);
  }

  #fold(spec: PanelSpec, folded: boolean): void {
    if (folded) this.#unfolded.delete(spec.id);
    else this.#unfolded.add(spec.id);
    this.render();
    this.#panelBox.querySelector<HTMLElement>(`[data-panel="${spec.id}"] .fold`)?.focus();
  }

  #tools(): HTMLElement[] {
    const { wholeName, part, spots, other, dataHint } = this.#subject;
    const tools = [button(wholeName, () => this.zoom(...this.whole))];
    if (part && part.until < 0.9 * this.whole[1]) tools.push(button(part.text, () => this.zoom(this.whole[0], part.until)));
    tools.push(...spots.map((spot) => button(spot.text, () => this.zoomAround(spot.time))));
    const left = el('div', { class: 'buttons' }, ...tools);
    if (other) {
      left.append(
        this.#check(`show the ${other}`, true, (on) => (this.#showUnguarded = on)),
        this.#check('axes hold all of it', false, (on) => (this.#wholeUnguarded = on)),
      );
    }
    const files = el(
      'div',
      { class: 'buttons' },
      button('Picture (PNG)', () => void this.#savePicture(), { title: 'All open panels, as they are shown' }),
      button('Data (CSV)', () => this.#subject.saveData(), { title: dataHint }),
    );
    return [left, files];
  }

  #check(text: string, checked: boolean, set: (on: boolean) => void): HTMLElement {
    const box = el('input', { type: 'checkbox', checked });
    box.addEventListener('change', () => {
      set(box.checked);
      this.render();
    });
    return el('label', { class: 'check' }, box, text);
  }

  async #savePicture(): Promise<void> {
    const open = this.#panels.flatMap(({ plot }, i) => (plot ? [{ plot, title: this.#specs[i]!.title, unit: this.#specs[i]!.unit, lines: this.#drawn(i) }] : []));
    await savePicture('panels', open, readPalette());
  }

  /** The lines of a panel as a picture names them. */
  #drawn(panel: number): PictureLine[] {
    const palette = readPalette();
    return this.#specs[panel]!.lines
      .filter((line) => (this.#showUnguarded || line.role !== 'unguarded') && (line.group === undefined || !line.label.endsWith('stripping')))
      .map((line) => ({ text: line.group ?? line.label, colour: palette[line.colour], ...(line.dash ? { dash: line.dash } : {}) }))
      .reverse();
  }

  #showReadout(time: number | null): void {
    if (time === null) {
      this.#readout.replaceChildren(
        el('span', { class: 'hint' }, 'Drag over a panel to zoom, double click to see everything again. By keyboard, with the panels in focus: arrows move the cursor, + and − zoom, Escape shows everything.'),
      );
      return;
    }
    const step = this.#marks.filter((mark) => mark.kind === 'step' && mark.time <= time).pop();
    this.#readout.replaceChildren(el('strong', {}, formatTime(Math.max(0, time))), step ? el('span', {}, step.text) : '');
  }

  /** Names the marks next to the pointer. */
  #hover(event: MouseEvent): void {
    const plot = this.#panels.find((panel) => panel.plot?.over.contains(event.target as Node))?.plot;
    const left = plot ? event.clientX - plot.over.getBoundingClientRect().left : 0;
    const near = plot ? this.#marks.filter((mark) => Math.abs(plot.valToPos(mark.time, 'x') - left) < 5).slice(0, 6) : [];
    this.#hint.classList.toggle('shown', near.length > 0);
    if (near.length === 0) return;
    this.#hint.replaceChildren(
      ...near.map((mark) =>
        el(
          'p',
          { class: mark.kind },
          el('span', { class: 'symbol' }, mark.style.symbol),
          el('span', { class: 'when' }, formatTime(mark.time)),
          markText(mark, true),
        ),
      ),
    );
    const box = this.element.getBoundingClientRect();
    this.#hint.style.left = '0';
    const room = box.width - this.#hint.offsetWidth;
    const beside = event.clientX - box.left + 14;
    const place = beside <= room ? beside : beside - 28 - this.#hint.offsetWidth;
    this.#hint.style.left = `${Math.max(0, Math.min(place, room))}px`;
    this.#hint.style.top = `${event.clientY - box.top + 14}px`;
  }
}
