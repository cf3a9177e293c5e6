/** The line to the back end, as far as the device knows. */
export interface LineSource {
  readonly online: boolean;
  /** Wi-Fi or cable. Absent: the device does not say. */
  readonly wifi: boolean | undefined;
  /**
   * Called when one of them has changed, and when the page is seen again: then what waits is tried at once.
   * @returns stops it
   */
  subscribe(listener: () => void): () => void;
}
