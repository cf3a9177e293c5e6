import type { TemplateResult } from 'lit';
import type { Clip, Picture, Signable } from '../../contracts/index.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { adopt } from '../parts/adopt.js';
import { commonStrings } from '../parts/common.strings.js';
import { VideoPlayer, type VideoState } from '../parts/video-player.js';
import { video } from '../parts/video.js';
import { videoStrings } from '../parts/video.strings.js';
import { videoStyles } from '../parts/video.styles.js';
import { filmCovers, playableOf, posterOf, sourceOf, type ContentView } from './co-author-invite.content.sight.js';
import type { CoAuthorInviteHost } from './co-author-invite.host.js';

const english = { ...commonStrings, ...videoStrings };

/** The video of what is signed, fetched where there is one. Of what is covered no file is, before somebody opens it. */
export class SignedFilm {
  #player: VideoPlayer;
  #words: StringsController<typeof english>;

  /** @param changed it plays, has failed, or was uncovered */
  constructor(host: CoAuthorInviteHost, changed: () => void) {
    this.#words = new StringsController<typeof english>(host, english);
    adopt(host.renderRoot, [videoStyles]);
    this.#player = new VideoPlayer(host, changed);
  }

  get state(): VideoState {
    return this.#player.state;
  }

  get uncovered(): boolean {
    return this.#player.uncovered;
  }

  /** Another content begins anew. */
  show({ hash, content }: Signable): void {
    this.#player.show(content.video && hash);
  }

  render({ words, signable, by }: ContentView): TemplateResult {
    const { content } = signable;
    const file = playableOf(signable);
    const signed = posterOf(signable);
    const picture = signed && sourceOf(0, signable) !== undefined ? signable.pictures?.[signed.id] : undefined;
    // What is written about it stands beneath it.
    const poster: Picture | undefined = picture && { ...picture, alt: '' };
    const clip: Clip = {
      id: content.postId,
      author: { id: '', name: by ?? words.text('coAuthorContent', content.kind) },
      createdAt: '',
      state: 'live',
      ...(file && { video: file }),
      ...(poster && { poster }),
      labels: filmCovers(signable).map((label) => ({ ...label, effect: 'cover' })),
    };
    return video(clip, { words: this.#words, player: this.#player, play: () => this.#player.play() });
  }
}
