/** Which way a camera looks: at the person who holds the device, or away from them. */
export type CameraFacing = 'user' | 'environment';

/** Where the camera is, as people need to be told. */
export type CameraState =
  /** Not wanted, or resting while the page is hidden. */
  | 'off'
  /** This browser gives pages no camera. */
  | 'unsupported'
  /** The page is not served over https. */
  | 'insecure-context'
  /** Asked for: the browser may be asking the person. */
  | 'prompt'
  | 'denied'
  | 'no-device'
  /** Another app or tab has it. */
  | 'in-use'
  | 'failed'
  | 'live';

/** Who said no: what can be done differs. */
export type CameraDenial =
  /** The person, to this site. */
  | 'person'
  /** The person closed the question without an answer: asking again asks again. */
  | 'dismissed'
  /** The device's settings, to the browser. */
  | 'system'
  /** The page around, by a permissions policy. */
  | 'page';

/** One camera of the device. */
export interface CameraChoice {
  readonly id: string;
  /** As the device calls it. Empty until the camera was allowed. */
  readonly label: string;
}

/** Which camera is wanted. None is insisted on but by `deviceId`. */
export interface CameraWish {
  readonly facing?: CameraFacing | undefined;
  readonly deviceId?: string | undefined;
}

export type CameraPermission = 'granted' | 'denied' | 'prompt';

/**
 * Where pictures are taken from. `browserCamera()` is the browser's own; tests and stories bring another,
 * such as one whose stream is that of a canvas.
 */
export interface CameraDevice {
  /** Whether the page may have a camera at all (`isSecureContext`). */
  readonly isSecure: boolean;
  readonly isSupported: boolean;
  /**
   * A stream with one video track and no sound. It is the caller's to stop.
   *
   * Rejects as `getUserMedia` does: with a `DOMException` by whose name the reason is told.
   */
  open(wish: CameraWish): Promise<MediaStream>;
  /** The cameras there are. Labels come once one was allowed. */
  list(): Promise<readonly CameraChoice[]>;
  /** What this person has said so far. Absent, or `undefined`: it can't be told without asking them. */
  permission?(): Promise<CameraPermission | undefined>;
  /** Calls when the permission or the set of cameras may have changed, until the signal fires. */
  watch?(changed: () => void, options: { readonly signal: AbortSignal }): void;
  /** A still better than a frame of the stream. Absent, rejected, late or of another shape than the stream: a frame is taken. */
  takePhoto?(track: MediaStreamTrack): Promise<Blob>;
}

/** Why a camera could not be opened, out of what `getUserMedia` rejects with (Media Capture and Streams, 10.3). */
export function cameraProblem(error: unknown): {
  readonly state: Exclude<CameraState, 'off' | 'prompt' | 'live'>;
  readonly denial?: CameraDenial;
} {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      return { state: 'denied', denial: denialOf(message) };
    case 'SecurityError':
      return { state: 'denied', denial: 'page' };
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return { state: 'no-device' };
    // Firefox says AbortError for a camera that another app has.
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return { state: 'in-use' };
    case 'NotSupportedError':
      return { state: 'unsupported' };
    default:
      return { state: 'failed' };
  }
}

/** The standard has one error for all of them; Chromium's messages tell them apart. */
function denialOf(message: string): CameraDenial {
  if (/dismissed/i.test(message)) return 'dismissed';
  return /system/i.test(message) ? 'system' : 'person';
}

/** Which way a camera looks by its label, for the many that don't say. */
export function facingByLabel(label: string): CameraFacing | undefined {
  if (/\b(back|rear|environment|world|arrière|trasera|rück)/i.test(label)) return 'environment';
  return /\b(front|user|facetime|selfie|integrated|built-?in|webcam|avant|frontal)/i.test(label) ? 'user' : undefined;
}
