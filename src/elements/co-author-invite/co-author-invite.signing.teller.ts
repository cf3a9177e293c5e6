import type { AnnounceController } from '../../controllers/announce-controller.js';
import type { SigningSnapshot } from '../../core/co-author/signing-ports.js';
import { signingSaying, type SigningScene } from './co-author-invite.signing.scene.js';
import type { SigningWords } from './co-author-invite.words.js';

/** What has become of an invitation while it was shown, for the ear. */
export class SigningTeller {
  #announcer: AnnounceController<string>;
  #words: SigningWords;
  #scene: SigningScene | undefined;
  #doing: SigningSnapshot['doing'];

  constructor(announcer: AnnounceController<string>, words: SigningWords) {
    this.#announcer = announcer;
    this.#words = words;
  }

  /** Another one begins: how it stands at first is read, not said. */
  forget(): void {
    this.#scene = undefined;
    this.#doing = undefined;
  }

  look(scene: SigningScene, snapshot: SigningSnapshot): void {
    this.#lookAtDoing(snapshot);
    if (scene === this.#scene) return;
    const first = this.#scene === undefined;
    this.#scene = scene;
    if (first) return;
    const { title, hint } = signingSaying(scene, this.#words, snapshot);
    const end = /[.?!؟]$/u.test(title) ? ' ' : '. ';
    this.#announcer.say([title, hint].join(end));
  }

  /** An answer is on its way; what comes of it is said in its place. */
  #lookAtDoing({ doing }: SigningSnapshot): void {
    if (doing === this.#doing) return;
    const was = this.#doing;
    this.#doing = doing;
    if (doing === 'approve') this.#announcer.say(this.#words.text('coAuthorSigningSigning'));
    else if (doing === 'decline') this.#announcer.say(this.#words.text('coAuthorSigningDeclining'));
    else if (was === 'approve' || was === 'decline') this.#announcer.say('');
  }
}
