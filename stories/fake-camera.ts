import type { CameraChoice, CameraDevice, CameraFacing, CameraPermission } from 'recto-verso';

/** What a camera that isn't there does. */
export interface FakeCameraOptions {
  /** The name of the `DOMException` that opening fails with, such as `NotAllowedError`. */
  readonly fails?: string | undefined;
  readonly message?: string;
  /** Somebody is asked, and doesn't answer. */
  readonly isAsking?: boolean;
  readonly isSecure?: boolean;
  readonly isSupported?: boolean;
  readonly permission?: CameraPermission;
  readonly cameras?: readonly { readonly label: string; readonly facing?: CameraFacing; readonly torch?: boolean }[];
  /** px of the pictures. */
  readonly width?: number;
  readonly height?: number;
}

/** A camera without a device: a street by day in front, the one who holds it at the back. */
export interface FakeCamera extends CameraDevice {
  /** What it does from now on; whoever watches is told. */
  change(options: Partial<FakeCameraOptions>): void;
  /** Somebody pulls the plug. */
  unplug(): void;
  /** It stops, as when it was taken away from the page. */
  end(): void;
  /** Lets those who wait for an answer have it. */
  answer(): void;
  /** Tracks that run. */
  readonly live: number;
  /** How often it was asked for. */
  readonly asked: number;
}

const phone = [
  { label: 'Back camera', facing: 'environment', torch: true },
  { label: 'Front camera', facing: 'user' },
] as const;

/** Makes a {@link FakeCamera}. */
export function fakeCamera(first: FakeCameraOptions = {}): FakeCamera {
  let options: FakeCameraOptions = { cameras: phone, ...first };
  const listeners = new Set<() => void>();
  const tracks = new Set<MediaStreamTrack>();
  /** In place of the tracks, which in Firefox hear no event but the browser's own. */
  const ends = new EventTarget();
  const waiting = new Set<() => void>();
  let asked = 0;
  const choices = (): readonly CameraChoice[] =>
    (options.cameras ?? []).map(({ label }, index) => ({ id: `camera-${index}`, label }));
  const changed = (): void => listeners.forEach((listener) => listener());

  return {
    get isSecure() {
      return options.isSecure ?? true;
    },
    get isSupported() {
      return options.isSupported ?? true;
    },
    get live() {
      return [...tracks].filter(({ readyState }) => readyState === 'live').length;
    },
    get asked() {
      return asked;
    },

    async open({ facing, deviceId }) {
      asked += 1;
      if (options.isAsking) await new Promise<void>((resolve) => waiting.add(resolve));
      if (options.fails !== undefined) throw new DOMException(options.message ?? 'Permission denied', options.fails);
      const cameras = options.cameras ?? [];
      const byId = choices().findIndex(({ id }) => id === deviceId);
      const byFacing = cameras.findIndex((camera) => camera.facing === facing);
      const index = byId >= 0 ? byId : Math.max(0, byFacing);
      const camera = cameras[index];
      if (!camera) throw new DOMException('Requested device not found', 'NotFoundError');
      const { stream, track } = scene(camera.facing, options.width ?? 720, options.height ?? 1280);
      let torch = false;
      track.getSettings = () => ({
        deviceId: `camera-${index}`,
        ...(camera.facing && { facingMode: camera.facing }),
        ...(camera.torch && { torch }),
      });
      track.getCapabilities = () => ({ ...(camera.torch && { torch: true }) }) as MediaTrackCapabilities;
      track.applyConstraints = (constraints) => {
        torch = (constraints?.advanced?.[0] as { torch?: boolean } | undefined)?.torch ?? torch;
        return Promise.resolve();
      };
      track.addEventListener = ends.addEventListener.bind(ends);
      tracks.add(track);
      return stream;
    },

    list: () => Promise.resolve(choices()),
    permission: () => Promise.resolve(options.permission),

    watch(listener, { signal }) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },

    change(next) {
      options = { ...options, ...next };
      changed();
    },

    unplug() {
      options = { ...options, cameras: [] };
      this.end();
      changed();
    },

    end() {
      tracks.forEach((track) => track.stop());
      ends.dispatchEvent(new Event('ended'));
    },

    answer() {
      options = { ...options, isAsking: false };
      waiting.forEach((resolve) => resolve());
      waiting.clear();
    },
  };
}

/** A stream that is drawn until its track ends. */
function scene(
  facing: CameraFacing | undefined,
  width: number,
  height: number,
): { stream: MediaStream; track: MediaStreamTrack } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  const draw = facing === 'user' ? drawPerson : drawStreet;
  // Before it is captured, so that the first frame is none of nothing.
  if (brush) draw(brush, width, height, 0);
  const stream = canvas.captureStream();
  const [track] = stream.getVideoTracks();
  if (!brush || !track) throw new Error('This browser captures no canvas.');
  const frame = (time: number): void => {
    if (track.readyState === 'ended') return;
    draw(brush, width, height, time);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return { stream, track };
}

function fill(
  brush: CanvasRenderingContext2D,
  colour: string,
  [x, y, width, height]: readonly [number, number, number, number],
): void {
  brush.fillStyle = colour;
  brush.fillRect(x, y, width, height);
}

/** A street between two houses; the sun moves, so that one sees it is live. The left house is red, the right one blue. */
function drawStreet(brush: CanvasRenderingContext2D, width: number, height: number, time: number): void {
  fill(brush, '#f3d9b1', [0, 0, width, height]);
  brush.fillStyle = '#fff3d6';
  brush.beginPath();
  brush.arc(width * (0.5 + 0.12 * Math.sin(time / 2400)), height * 0.24, width * 0.11, 0, Math.PI * 2);
  brush.fill();
  fill(brush, '#c9b48f', [0, height * 0.72, width, height * 0.28]);
  fill(brush, '#b4472f', [0, height * 0.3, width * 0.36, height * 0.5]);
  fill(brush, '#3f6c86', [width * 0.66, height * 0.22, width * 0.34, height * 0.58]);
  for (let row = 0; row < 4; row += 1) {
    fill(brush, '#f8e8c8', [width * 0.08, height * (0.36 + row * 0.1), width * 0.07, height * 0.05]);
    fill(brush, '#f8e8c8', [width * 0.22, height * (0.36 + row * 0.1), width * 0.07, height * 0.05]);
    fill(brush, '#d9e6ea', [width * 0.73, height * (0.28 + row * 0.12), width * 0.06, height * 0.06]);
    fill(brush, '#d9e6ea', [width * 0.87, height * (0.28 + row * 0.12), width * 0.06, height * 0.06]);
  }
  brush.fillStyle = '#8a7350';
  brush.beginPath();
  brush.moveTo(width * 0.36, height);
  brush.lineTo(width * 0.48, height * 0.72);
  brush.lineTo(width * 0.54, height * 0.72);
  brush.lineTo(width * 0.74, height);
  brush.fill();
}

/** Somebody with a flower at their left, which is at the right of the picture. */
function drawPerson(brush: CanvasRenderingContext2D, width: number, height: number, time: number): void {
  const sway = Math.sin(time / 1800) * width * 0.01;
  fill(brush, '#cfd8c4', [0, 0, width, height]);
  fill(brush, '#b7c3a8', [0, height * 0.62, width, height * 0.38]);
  const disc = (colour: string, x: number, y: number, radius: number): void => {
    brush.fillStyle = colour;
    brush.beginPath();
    brush.arc(x, y, radius, 0, Math.PI * 2);
    brush.fill();
  };
  disc('#2d2a26', width * 0.5 + sway, height * 0.4, width * 0.25);
  disc('#8c5a3c', width * 0.5 + sway, height * 0.43, width * 0.2);
  fill(brush, '#8c5a3c', [width * 0.44 + sway, height * 0.5, width * 0.12, height * 0.1]);
  disc('#a63d2f', width * 0.5, height * 0.83, width * 0.42);
  fill(brush, '#a63d2f', [width * 0.08, height * 0.83, width * 0.84, height * 0.2]);
  disc('#2d2a26', width * 0.43 + sway, height * 0.425, width * 0.018);
  disc('#2d2a26', width * 0.57 + sway, height * 0.425, width * 0.018);
  disc('#e0b13c', width * 0.82, height * 0.36, width * 0.07);
}
