import type { LitElement } from 'lit';

/** The video that shows what the camera sees. */
export class CameraVideo {
  #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get element(): HTMLVideoElement | null {
    return this.#host.renderRoot.querySelector<HTMLVideoElement>('.camera video');
  }

  /** Whether a picture of this stream is there. */
  shows(stream: MediaStream | undefined): boolean {
    const { element } = this;
    return stream !== undefined && element?.srcObject === stream && element.readyState >= element.HAVE_CURRENT_DATA;
  }

  /**
   * Not by a binding: that would set it with each render, and each setting starts the video anew.
   * @param options `still`: rests, under the picture that was taken
   */
  play(stream: MediaStream | undefined, { still }: { still: boolean }): void {
    const { element } = this;
    if (!element) return;
    if (element.srcObject !== (stream ?? null)) element.srcObject = stream ?? null;
    // Autoplay is refused here and there, though nothing is heard.
    if (still) element.pause();
    else if (stream && element.paused) void element.play().catch(() => undefined);
  }

  /** Before the tracks stop: WebKit may hang on those that stop while they are played. */
  letGo(): void {
    if (this.element) this.element.srcObject = null;
  }
}
