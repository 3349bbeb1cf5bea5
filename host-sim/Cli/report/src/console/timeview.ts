import type { Rows } from './live';
import { Question } from './question';
import { append, emptyRows, forget } from './rows';
import type { Server } from './server';

/** More rows than this are thinned by the console again: no screen has more columns. */
const mostRows = 2600;

/** So much more than what is shown is asked for on either side, as a share of it: lines enter from outside. */
const margin = 0.05;

/** The shortest time that is worth a look, s. */
const shortest = 1;

type Span = [from: number, to: number];

/**
 * Which time of a board is shown, and its rows: either what is told now with so much of the past, or a part that somebody looks at, which then
 * stays. Rows come thinned from the console, as many as a screen has columns.
 */
export class TimeView {
  readonly #id: number;
  readonly #server: Server;
  readonly #changed: () => void;
  readonly #toldQuestion: Question;
  readonly #partQuestion: Question;
  #past: number;
  #told = emptyRows();
  #part: { span: Span; rows: Rows } | null = null;

  constructor(id: number, server: Server, past: number, changed: () => void, failed: (error: unknown) => void) {
    this.#id = id;
    this.#server = server;
    this.#past = past;
    this.#changed = changed;
    this.#toldQuestion = new Question(() => this.#askTold(), failed);
    this.#partQuestion = new Question(() => this.#askPart(), failed);
  }

  get rows(): Rows {
    return this.#part?.rows ?? this.#told;
  }

  get isPart(): boolean {
    return this.#part !== null;
  }

  /** What is shown while nobody looks at a part. */
  get whole(): Span {
    const { time } = this.#told;
    const last = time.at(-1) ?? 0;
    const first = Math.max(time[0] ?? 0, last - this.#past);
    return [first, Math.max(last, first + 10)];
  }

  get view(): Span {
    return this.#part?.span ?? this.whole;
  }

  /** Forgets what was told: all of it is told anew. */
  begin(): void {
    this.#told = emptyRows();
  }

  /** Takes rows that were told; true when they are among what is shown. */
  add(rows: Rows): boolean {
    append(this.#told, rows);
    forget(this.#told, (this.#told.time.at(-1) ?? 0) - this.#past);
    if (this.#told.time.length > mostRows) this.#toldQuestion.ask();
    if (!this.#part) return rows.time.length > 0;
    if ((rows.time[0] ?? Infinity) > this.#part.span[1]) return false;
    append(this.#part.rows, rows);
    return rows.time.length > 0;
  }

  /** Shows what is told now with so much of the past, s. */
  follow(past = this.#past): void {
    this.#part = null;
    this.#past = past;
    this.#changed();
    this.fill();
  }

  /** Shows a part: at once with the rows there are, and soon with all that can be seen of it. */
  show(from: number, to: number): void {
    const [first, last] = this.whole;
    const span = Math.max(to - from, shortest);
    if (span >= last - first) {
      if (this.#part) this.follow();
      return;
    }
    const start = Math.max(first, Math.min(from, last - span));
    this.#part = { span: [start, start + span], rows: this.rows };
    this.#changed();
    this.fill();
  }

  /** Asks for the rows of what is shown. */
  fill(): void {
    if (this.#part) this.#partQuestion.ask();
    else this.#toldQuestion.ask();
  }

  async #askPart(): Promise<void> {
    const span = this.#part?.span;
    if (!span) return;
    const [from, to] = span;
    const more = (to - from) * margin;
    const rows = await this.#server.history(this.#id, from - more, to + more);
    // Somebody may look at another part by now; the next answer is for that.
    if (this.#part?.span !== span) return;
    this.#part.rows = rows;
    this.#changed();
  }

  async #askTold(): Promise<void> {
    const rows = await this.#server.history(this.#id, Number.isFinite(this.#past) ? this.whole[0] : -1e12);
    // What was told meanwhile follows.
    append(rows, this.#told);
    this.#told = rows;
    if (!this.#part) this.#changed();
  }
}
