import type { LitElement, ReactiveController } from 'lit';
import type { SigningSnapshot } from '../../core/co-author/signing-ports.js';

/** Lets whoever has pressed a control see what went wrong: it comes beneath that, where a phone may end. */
export class ProblemSight implements ReactiveController {
  #host: LitElement;
  #getProblem: () => SigningSnapshot['problem'];
  #shown: SigningSnapshot['problem'];

  constructor(host: LitElement, getProblem: () => SigningSnapshot['problem']) {
    this.#host = host;
    this.#getProblem = getProblem;
    host.addController(this);
  }

  hostUpdated(): void {
    const problem = this.#getProblem();
    if (problem === this.#shown) return;
    this.#shown = problem;
    if (problem) this.#host.renderRoot.querySelector('.answer .problem')?.scrollIntoView({ block: 'nearest' });
  }
}
