/** What the keyboard can do with a stack of panels. */
export interface KeyTarget {
  readonly whole: [number, number];
  readonly view: [number, number];
  zoom(from: number, to: number): void;
  point(time: number): void;
}

/** Lets the panels be read without a mouse: arrows move the cursor, plus and minus zoom around it, Escape shows everything. */
export function listenToKeys(element: HTMLElement, target: KeyTarget): void {
  let time: number | null = null;
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
    const [from, to] = target.view;
    const span = to - from;
    const at = time !== null && time >= from && time <= to ? time : from + span / 2;
    const move = (by: number) => {
      time = Math.max(from, Math.min(to, time === null ? at : at + by));
      target.point(time);
    };
    const scale = (factor: number) => {
      const low = at - (at - from) * factor;
      target.zoom(low, low + span * factor);
    };
    const actions: Record<string, () => void> = {
      ArrowLeft: () => move(event.shiftKey ? -span / 20 : -span / 200),
      ArrowRight: () => move(event.shiftKey ? span / 20 : span / 200),
      '+': () => scale(0.5),
      '-': () => scale(2),
      Escape: () => target.zoom(...target.whole),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
