// A moment by which something must have come; when it passes, the attempt is ended.

export class Deadline {
  // It has passed, and ended the attempt.
  isOver = false;
  readonly #controller: AbortController;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(controller: AbortController) {
    this.#controller = controller;
  }
  set(ms: number): void {
    this.clear();
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#controller.abort();
    }, ms);
  }
  clear(): void {
    clearTimeout(this.#timer);
  }
}
