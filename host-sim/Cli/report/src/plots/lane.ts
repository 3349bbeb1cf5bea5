import { el } from '../dom';
import { markText, type PlacedMark } from '../marks';
import { formatTime, timeTickLabels, timeTicks, type TimeUnit } from '../time';
import { gutter, rightMargin } from './axes';

const rowHeight = 20;
const mostRows = 3;

type Range = [number, number];

const measure = document.createElement('canvas').getContext('2d')!;

/** How wide the strip writes a text, CSS pixels. */
function textWidth(text: string, bold = false): number {
  measure.font = `${bold ? '700 ' : ''}12px ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}

/** As many whole words as there is room for. */
function fitting(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const words = text.split(' ');
  while (words.length > 0 && textWidth(`${words.join(' ')}…`) > room) words.pop();
  return words.length > 0 ? `${words.join(' ')}…` : '';
}

/**
 * The strip above the panels: what the experiment was doing, what happened, and when. It stays in view while the panels scroll,
 * and it carries the texts that would cover the curves if they stood inside the plots.
 */
export class Lane {
  readonly element: HTMLElement;
  readonly #steps: HTMLElement;
  readonly #events: HTMLElement;
  readonly #ticks: HTMLElement;
  readonly #marks: PlacedMark[];
  readonly #unit: TimeUnit;
  readonly #rows: number;
  readonly #end: number;
  readonly #amongBoth: boolean;

  constructor(marks: PlacedMark[], unit: TimeUnit, end: number) {
    this.#marks = marks;
    this.#unit = unit;
    this.#end = end;
    this.#amongBoth = marks.some((mark) => mark.guarded);
    const events = marks.filter((mark) => mark.kind !== 'step').length;
    this.#rows = Math.min(mostRows, Math.max(1, events));
    this.#steps = el('div', { class: 'track steps' });
    this.#events = el('div', { class: 'track events', style: `height:${this.#rows * rowHeight}px` });
    this.#ticks = el('div', { class: 'track ticks' });
    const row = (name: string, track: HTMLElement) =>
      el(
        'div',
        { class: 'lane-row', style: `padding-right:${rightMargin}px` },
        el('span', { class: 'lane-name', style: `width:${gutter}px` }, name),
        track,
      );
    this.element = el('div', { class: 'lane' });
    if (marks.some((mark) => mark.kind === 'step')) this.element.append(row('Steps', this.#steps));
    if (events > 0) this.element.append(row('Events', this.#events));
    this.element.append(row(unit.name, this.#ticks));
  }

  draw(from: number, to: number, width: number): void {
    const x = (time: number) => ((time - from) / (to - from)) * width;
    this.#drawSteps(from, to, width, x);
    this.#drawEvents(from, to, width, x);
    const ticks = timeTicks(from, to, this.#unit, width);
    const labels = timeTickLabels(ticks, this.#unit);
    this.#ticks.replaceChildren(...ticks.map((tick, i) => el('span', { style: `left:${x(tick)}px` }, labels[i]!)));
  }

  #drawSteps(from: number, to: number, width: number, x: (time: number) => number): void {
    const spans = this.#marks
      .filter((mark) => mark.kind === 'step')
      .map((mark, i, all) => ({ mark, start: mark.time, end: all[i + 1]?.time ?? this.#end }))
      .filter((span) => span.end > from && span.start < to);
    if (spans.length > width / 8) {
      this.#steps.replaceChildren(el('span', { class: 'note' }, `${spans.length} steps: zoom in to read them`));
      return;
    }
    this.#steps.replaceChildren(
      ...spans.map((span) => {
        const left = Math.max(0, x(span.start));
        const size = Math.min(width, x(span.end)) - left;
        const title = `${formatTime(span.mark.time)}: ${span.mark.text}`;
        return el(
          'span',
          {
            class: span.mark.guarded || !this.#amongBoth ? 'step' : 'step unguarded',
            style: `left:${left}px;width:${Math.max(size - 1, 1)}px`,
            title,
          },
          fitting(span.mark.text, size - 10),
        );
      }),
    );
  }

  #drawEvents(from: number, to: number, width: number, x: (time: number) => number): void {
    const taken: Range[][] = Array.from({ length: this.#rows }, () => []);
    const visible = this.#marks
      .filter((mark) => mark.kind !== 'step' && mark.time >= from && mark.time <= to)
      .sort((a, b) => a.style.rank - b.style.rank || Number(b.guarded) - Number(a.guarded) || a.time - b.time);
    const nodes: HTMLElement[] = [];
    for (const mark of visible) {
      const node = this.#eventNode(mark, x(mark.time), width, taken);
      if (node) nodes.push(node);
    }
    this.#events.replaceChildren(...nodes);
  }

  /** A label where there is room for it, a symbol where there is not, nothing where even that would cover another. */
  #eventNode(mark: PlacedMark, at: number, width: number, taken: Range[][]): HTMLElement | null {
    const text = markText(mark, this.#amongBoth);
    const length = (words: string) => textWidth(words, mark.style.rank < 2) + 22;
    // All of it, or at least what kind of event it is: a text that is cut says nothing.
    const places = [text, mark.style.name].flatMap((words): [string, Range, 'right' | 'left' | 'none'][] => [
      [words, [at - 7, at + length(words)], 'right'],
      [words, [at - length(words), at + 7], 'left'],
    ]);
    places.push(['', [at - 7, at + 7], 'none']);
    for (const [words, range, side] of places) {
      if (side !== 'none' && (range[0] < -8 || range[1] > width + 8)) continue;
      const row = taken.findIndex((others) => others.every(([a, b]) => range[1] < a || range[0] > b));
      if (row < 0) continue;
      taken[row]!.push(range);
      const place = side === 'left' ? `right:${width - at - 6}px` : `left:${at - 6}px`;
      return el(
        'span',
        {
          class: `event ${mark.kind}${mark.guarded || !this.#amongBoth ? '' : ' unguarded'}${side === 'left' ? ' turned' : ''}`,
          style: `${place};top:${row * rowHeight}px`,
          title: `${formatTime(mark.time)}: ${text}`,
        },
        el('span', { class: 'symbol' }, mark.style.symbol),
        side !== 'none' && el('span', { class: 'text' }, words),
      );
    }
    return null;
  }
}
