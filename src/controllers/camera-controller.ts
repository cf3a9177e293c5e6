import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  cameraProblem,
  facingByLabel,
  type CameraChoice,
  type CameraDenial,
  type CameraDevice,
  type CameraFacing,
  type CameraState,
  type CameraWish,
} from '../core/camera.js';
import { facingOf, hasTorch, setTorch } from './browser-camera.js';
import { openStream, stopStream } from './camera-stream.js';

export interface CameraControllerOptions {
  /** Asked at each start, so that it may change. */
  readonly getDevice: () => CameraDevice;
  /** Just before its tracks stop. */
  readonly lettingGo: () => void;
  readonly changed: (state: CameraState, denial: CameraDenial | undefined) => void;
}

/** States that something outside may mend: another app lets go, a camera is plugged in. */
const mendable: readonly CameraState[] = ['no-device', 'in-use', 'failed'];

/**
 * One camera, from asking for it to letting it go. While it is wanted it starts again by itself: when the page is
 * visible again, when it was allowed after all, when a camera is plugged in.
 *
 * No track outlives {@link stop}, a hidden page or the host's leaving; a stream that comes too late is stopped at once.
 */
export class CameraController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #options: CameraControllerOptions;
  #wanted = false;
  #wish: CameraWish = { facing: 'environment' };
  #lastId: string | undefined;
  /** Listens to the page and the device while the camera is wanted. */
  #watch: AbortController | undefined;
  /** From asking for a stream to letting it go. */
  #attempt: AbortController | undefined;

  state: CameraState = 'off';
  denial: CameraDenial | undefined;
  stream: MediaStream | undefined;
  choices: readonly CameraChoice[] = [];
  isTorchOn = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CameraControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get track(): MediaStreamTrack | undefined {
    return this.stream?.getVideoTracks()[0];
  }

  /** The one that is there, or is on its way. */
  get deviceId(): string | undefined {
    return this.track?.getSettings().deviceId ?? this.#wish.deviceId ?? this.#lastId;
  }

  /** By what the device says, else by its label. Most of the cameras of desktops say nothing. */
  get facing(): CameraFacing | undefined {
    const { track } = this;
    return track && (facingOf(track) ?? facingByLabel(track.label));
  }

  get hasTorch(): boolean {
    return this.track !== undefined && hasTorch(this.track);
  }

  /** Asks for the camera, if it is not there already. Also again, after a failure. */
  start(): void {
    this.#wanted = true;
    if (!this.#host.isConnected) return;
    this.#listen();
    if (this.state !== 'live' && this.state !== 'prompt' && !document.hidden) void this.#open();
  }

  stop(): void {
    this.#wanted = false;
    this.#watch?.abort();
    this.#watch = undefined;
    this.#release();
    this.#set('off');
  }

  hostConnected(): void {
    if (this.#wanted) this.start();
  }

  hostDisconnected(): void {
    const wanted = this.#wanted;
    this.stop();
    // A move within the page goes on where it was.
    this.#wanted = wanted;
  }

  /** To the camera that looks the other way, or, where they don't say which way they look, to the next one. */
  async flip(): Promise<void> {
    if (this.choices.length < 2) return;
    const { track, deviceId: before } = this;
    const facing = track && facingOf(track);
    if (facing === undefined) return this.choose(this.#nextId(before));
    this.#wish = { facing: facing === 'user' ? 'environment' : 'user' };
    await this.#open();
    // Two cameras may well look the same way.
    if (this.state === 'live' && before !== undefined && this.deviceId === before) {
      await this.choose(this.#nextId(before));
    }
  }

  async choose(deviceId: string): Promise<void> {
    this.#wish = { deviceId };
    await this.#open();
  }

  async toggleTorch(): Promise<void> {
    const { track } = this;
    if (!track) return;
    const on = !this.isTorchOn;
    try {
      await setTorch(track, on);
      if (this.track === track) this.isTorchOn = on;
    } catch {
      // It stays as it is, and so does the button.
    }
    this.#host.requestUpdate();
  }

  #nextId(id: string | undefined): string {
    const place = this.choices.findIndex((choice) => choice.id === id);
    return this.choices[(place + 1) % this.choices.length]?.id ?? '';
  }

  #listen(): void {
    if (this.#watch) return;
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    document.addEventListener('visibilitychange', () => void this.#onVisibility(), { signal });
    this.#options.getDevice().watch?.(() => void this.#onChange(), { signal });
  }

  async #onVisibility(): Promise<void> {
    if (document.hidden) {
      const running = this.state === 'live' || this.state === 'prompt';
      this.#release();
      if (running) this.#set('off');
    } else if (this.state === 'off' || mendable.includes(this.state)) {
      await this.#open();
    } else await this.#openIfAllowed();
  }

  /** The permission or the cameras may have changed. */
  async #onChange(): Promise<void> {
    if (document.hidden) return;
    if (this.state === 'live') await this.#list();
    else if (mendable.includes(this.state)) {
      await this.#list();
      if (this.choices.length > 0 && mendable.includes(this.state)) await this.#open();
    } else await this.#openIfAllowed();
  }

  async #openIfAllowed(): Promise<void> {
    const isDenied = (): boolean => this.state === 'denied';
    if (isDenied() && (await this.#permission()) === 'granted' && isDenied()) await this.#open();
  }

  async #open(): Promise<void> {
    const device = this.#options.getDevice();
    this.#release();
    if (!device.isSecure || !device.isSupported) {
      this.#set(device.isSecure ? 'unsupported' : 'insecure-context');
      return;
    }
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    this.#set('prompt');
    try {
      const stream = await openStream(device, this.#wish, signal);
      if (signal.aborted) stopStream(stream);
      else this.#goLive(stream, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#release();
      const { state, denial } = cameraProblem(error);
      this.#set(state, denial);
    }
  }

  #goLive(stream: MediaStream, signal: AbortSignal): void {
    this.stream = stream;
    this.#lastId = this.deviceId;
    this.track?.addEventListener('ended', () => void this.#onEnded(signal), { signal });
    this.#set('live');
    void this.#list();
  }

  /** Unplugged, forbidden, or taken by somebody else. */
  async #onEnded(signal: AbortSignal): Promise<void> {
    const [permission] = await Promise.all([this.#permission(), this.#list()]);
    if (signal.aborted) return;
    this.#release();
    if (permission === 'denied') this.#set('denied', 'person');
    else this.#set(this.choices.length === 0 ? 'no-device' : 'failed');
  }

  async #permission(): Promise<string | undefined> {
    try {
      return await this.#options.getDevice().permission?.();
    } catch {
      return undefined;
    }
  }

  async #list(): Promise<void> {
    let choices: readonly CameraChoice[] = [];
    try {
      choices = await this.#options.getDevice().list();
    } catch {
      // Then there is nothing to choose from.
    }
    if (!this.#watch) return;
    this.choices = choices;
    this.#host.requestUpdate();
  }

  #release(): void {
    this.#attempt?.abort();
    this.#attempt = undefined;
    if (this.stream) {
      this.#options.lettingGo();
      stopStream(this.stream);
    }
    this.stream = undefined;
    this.isTorchOn = false;
  }

  #set(state: CameraState, denial?: CameraDenial): void {
    const changed = state !== this.state || denial !== this.denial;
    this.state = state;
    this.denial = denial;
    this.#host.requestUpdate();
    if (changed) this.#options.changed(state, denial);
  }
}
