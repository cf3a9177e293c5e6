import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createTurn, type Turn, type TurnOptions, type TurnParts, type TurnTarget } from '../motion/turn.js';

/** Keeps the turn of a card for as long as the card is on the page. Made at the first turn: most cards are never turned. */
export class TurnController implements ReactiveController {
  #turn: Turn | undefined;
  #made: TurnOptions | undefined;
  #target: TurnTarget = 'front';

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Sends the card on its way. Parts and options are asked for when it leaves the front. */
  to(target: TurnTarget, parts: () => TurnParts, getOptions: () => TurnOptions): void {
    if (this.#target === 'front' && target !== 'front') this.#make(parts, getOptions());
    else if (target !== 'front') this.#remake(parts, getOptions());
    if (target === this.#target) return;
    this.#target = target;
    this.#turn?.to(target);
  }

  hostDisconnected(): void {
    this.#turn?.cancel();
    this.#turn = undefined;
    this.#target = 'front';
  }

  #make(parts: () => TurnParts, options: TurnOptions): void {
    if (this.#turn && this.#made?.reduced === options.reduced && this.#made.rightToLeft === options.rightToLeft) return;
    this.#turn?.cancel();
    this.#turn = createTurn(parts(), options);
    this.#made = options;
  }

  /** Motion was switched on or off with the card away from its front. */
  #remake(parts: () => TurnParts, options: TurnOptions): void {
    if (!this.#made || this.#made.reduced === options.reduced) return;
    this.#make(parts, options);
    this.#turn?.jump(this.#target);
  }
}
