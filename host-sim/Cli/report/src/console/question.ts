/** A question that is asked once at a time: whoever wants it meanwhile lets it be asked once more. */
export class Question {
  readonly #ask: () => Promise<unknown>;
  readonly #failed: (error: unknown) => void;
  #asked = false;
  #again = false;

  constructor(ask: () => Promise<unknown>, failed: (error: unknown) => void) {
    this.#ask = ask;
    this.#failed = failed;
  }

  ask(): void {
    this.#again = this.#asked;
    if (this.#asked) return;
    this.#asked = true;
    this.#ask()
      .catch(this.#failed)
      .finally(() => {
        this.#asked = false;
        if (this.#again) this.ask();
      });
  }
}
