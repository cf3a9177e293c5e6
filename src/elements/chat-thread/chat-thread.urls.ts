import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OutgoingPicture } from '../../core/chat/chat.js';
import type { PictureUrls } from './chat-thread.scene.js';

/** So many messages keep theirs. Their pictures come from the back end after that. */
const most = 24;

/**
 * Object URLs for the pictures of messages on their way. They stay for a while after the message is sent: what was just
 * seen is not fetched again, and nothing flickers.
 */
export class OutgoingUrls implements ReactiveController, PictureUrls {
  #urls = new Map<string, readonly string[]>();
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  of(clientId: string, pictures: readonly OutgoingPicture[]): readonly string[] {
    if (!this.#connected || pictures.length === 0) return [];
    const known = this.#urls.get(clientId);
    if (known?.length === pictures.length) return known;
    this.#drop(clientId);
    const urls = pictures.map(({ rendered }) => URL.createObjectURL(rendered.blob));
    this.#urls.set(clientId, urls);
    for (const oldest of [...this.#urls.keys()].slice(0, -most)) this.#drop(oldest);
    return urls;
  }

  after(clientId: string | undefined): readonly string[] {
    return (clientId !== undefined && this.#urls.get(clientId)) || [];
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    for (const clientId of [...this.#urls.keys()]) this.#drop(clientId);
  }

  #drop(clientId: string): void {
    for (const url of this.#urls.get(clientId) ?? []) URL.revokeObjectURL(url);
    this.#urls.delete(clientId);
  }
}
