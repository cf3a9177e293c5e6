import type { CameraChoice, CameraDevice, CameraFacing, CameraPermission } from '../core/camera.js';

/** px along each side: what a story asks for, and as much as cameras give without slowing down. */
const idealSide = { width: 1920, height: 1080 };

/** Chromium's; elsewhere frames are taken. */
interface StillCapture {
  takePhoto(): Promise<Blob>;
}
declare const ImageCapture: (new (track: MediaStreamTrack) => StillCapture) | undefined;

/** Chromium's, under its older name; elsewhere the request itself is refused. */
interface PolicedDocument {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

const permissionName = 'camera' as PermissionName;

/** Resolves to nothing where the browser does not tell, as older ones do not. */
async function status(): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: permissionName });
  } catch {
    return undefined;
  }
}

/** The browser's own cameras (Media Capture and Streams). */
export function browserCamera(): CameraDevice {
  // Old browsers, and pages that are not secure, have none, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  return {
    isSecure: isSecureContext,
    isSupported: typeof devices?.getUserMedia === 'function',

    async open({ facing, deviceId }) {
      if (!devices) throw new DOMException('No cameras for pages', 'NotSupportedError');
      if ((document as PolicedDocument).featurePolicy?.allowsFeature('camera') === false)
        throw new DOMException('The page around does not allow a camera', 'SecurityError');
      const which =
        deviceId === undefined ? facing && { facingMode: { ideal: facing } } : { deviceId: { exact: deviceId } };
      const { width, height } = idealSide;
      return devices.getUserMedia({
        audio: false,
        video: { width: { ideal: width }, height: { ideal: height }, ...which },
      });
    },

    async list(): Promise<readonly CameraChoice[]> {
      const found = (await devices?.enumerateDevices()) ?? [];
      return found.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, label }));
    },

    permission: async (): Promise<CameraPermission | undefined> => (await status())?.state,

    watch(changed, { signal }) {
      devices?.addEventListener('devicechange', changed, { signal });
      void status().then((current) => current?.addEventListener('change', changed, { signal }));
    },

    ...(typeof ImageCapture === 'function' && { takePhoto: (track) => new ImageCapture(track).takePhoto() }),
  };
}

/** Which way the camera of a track looks, where the device says so. */
export function facingOf(track: MediaStreamTrack): CameraFacing | undefined {
  const facing = track.getSettings().facingMode ?? capabilitiesOf(track).facingMode?.[0];
  return facing === 'user' || facing === 'environment' ? facing : undefined;
}

/** Whether a lamp can be lit with it. */
export function hasTorch(track: MediaStreamTrack): boolean {
  return capabilitiesOf(track).torch === true;
}

/** Lights or puts out the lamp. Rejects where there is none. */
export function setTorch(track: MediaStreamTrack, on: boolean): Promise<void> {
  // Not in the types: Image Capture adds it to the constraints.
  return track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}

function capabilitiesOf(track: MediaStreamTrack): MediaTrackCapabilities & { torch?: boolean } {
  // Firefox got it late, and a canvas's track may have none.
  return typeof track.getCapabilities === 'function' ? track.getCapabilities() : {};
}
