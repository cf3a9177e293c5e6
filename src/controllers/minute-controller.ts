import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** All that count minutes now: one timer for them all, however many there are. */
const running = new Map<ReactiveController, () => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Updates its host every minute while it is connected: "5 minutes ago" does not stay true. */
export class MinuteController implements ReactiveController {
  #host: ReactiveControllerHost;
  #isDue: () => boolean;

  /** @param isDue whether a minute makes a difference; a feed has a thousand notes of yesterday */
  constructor(host: ReactiveControllerHost, isDue: () => boolean = () => true) {
    this.#host = host;
    this.#isDue = isDue;
    host.addController(this);
  }

  hostConnected(): void {
    running.set(this, () => {
      if (this.#isDue()) this.#host.requestUpdate();
    });
    timer ??= setInterval(() => {
      for (const tick of running.values()) tick();
    }, 60_000);
  }

  hostDisconnected(): void {
    running.delete(this);
    if (running.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }
}
