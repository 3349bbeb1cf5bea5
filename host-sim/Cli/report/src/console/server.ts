import type { Beside, Message, Rows, ShownProfile, WholeTrip } from './live';

/** The console that this page belongs to. */
export class Server {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** Listens for as long as the page is open; the browser calls again when the line breaks. */
  listen(take: (message: Message) => void): void {
    new EventSource('/api/stream').addEventListener('message', (event) => take(JSON.parse(String(event.data)) as Message));
  }

  add(source: string, speed: number): Promise<{ id: number }> {
    return this.#change('POST', '/api/boards', { source, speed });
  }

  remove(id: number): Promise<unknown> {
    return this.#change('DELETE', `/api/boards/${id}`);
  }

  open(id: number): Promise<{ opened: string; text: string }> {
    return this.#change('POST', `/api/boards/${id}/open`);
  }

  inject(id: number, phrase: string): Promise<unknown> {
    return this.#change('POST', `/api/boards/${id}/inject`, { phrase });
  }

  speed(id: number, speed: number): Promise<unknown> {
    return this.#change('POST', `/api/boards/${id}/speed`, { speed });
  }

  /** Replays a recording; answers when it is over. */
  replay(file: File, query: URLSearchParams): Promise<unknown> {
    return this.#send(`/api/recordings?${query}`, file);
  }

  removeRecording(id: number): Promise<unknown> {
    return this.#change('DELETE', `/api/recordings/${id}`);
  }

  showProfile(file: File): Promise<ShownProfile> {
    return this.#send(`/api/profiles?${new URLSearchParams({ name: file.name })}`, file);
  }

  /** What a board would guard otherwise by a profile that was shown. */
  beside(id: number, profile: number): Promise<Beside> {
    return this.#ask(fetch(`/api/boards/${id}/beside/${profile}`));
  }

  push(id: number, { id: profile, hash }: ShownProfile): Promise<{ taken: boolean; text: string }> {
    return this.#change('POST', `/api/boards/${id}/profile`, { profile, hash });
  }

  history(id: number, from: number, to = 1e12): Promise<Rows> {
    return this.#ask(fetch(`/api/boards/${id}/history?from=${from}&to=${to}`));
  }

  trip(id: number, number: number): Promise<WholeTrip> {
    return this.#ask(fetch(`/api/boards/${id}/trips/${number}`));
  }

  #send<T>(path: string, body: File): Promise<T> {
    const headers = { 'X-SSBms-Token': this.#token, 'Content-Type': 'application/octet-stream' };
    return this.#ask(fetch(path, { method: 'POST', headers, body }));
  }

  #change<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = { 'X-SSBms-Token': this.#token, 'Content-Type': 'application/json' };
    return this.#ask(fetch(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }));
  }

  async #ask<T>(request: Promise<Response>): Promise<T> {
    let answer: Response;
    try {
      answer = await request;
    } catch {
      throw new Error('ssbms is not reached');
    }
    if (!answer.ok) throw new Error(answer.status === 403 ? 'ssbms was started anew: load this page again' : await answer.text());
    return (await answer.json()) as T;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
