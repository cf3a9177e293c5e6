import type { LitElement, TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { Side } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import type { CameraDevice } from '../../core/camera.js';
import { ratioOf, usedSides } from '../../core/composer/composer-rules.js';
import type { ComposerStore } from '../../core/composer/composer-store.js';
import type { PictureTools } from '../../core/picture-tools.js';
import { emit } from '../parts/emit.js';
import { SheetController } from '../parts/sheet.js';
import type { CameraPart } from './story-composer.camera.part.js';
import type { EditorPart } from './story-composer.editor.js';
import { modules } from './story-composer.modules.js';
import type { NotFetched } from './story-composer.not-fetched.js';
import type { RemovedPart } from './story-composer.removed.js';
import type { StoryComposerStrings } from './story-composer.strings.js';
import type { Words } from './story-composer.view.js';

export interface WorkbenchOptions {
  readonly words: Words;
  readonly store: ComposerStore;
  readonly getTools: () => PictureTools;
  readonly getCamera: () => CameraDevice | undefined;
  /** Somebody at the camera would rather choose a picture: called within their click. */
  readonly openGallery: (side: Side) => void;
  /** The camera or the framing has made place for the form again. */
  readonly left: (side: Side, from: 'camera' | 'framing') => void;
}

type Host = LitElement & StringsHost<StoryComposerStrings>;

/** What takes the form's place for a while, and the sheet about what leaves the device. Each is fetched when it is first wanted. */
export class Workbench {
  #host: Host;
  #options: WorkbenchOptions;
  #sheet: SheetController;
  #camera: CameraPart | undefined;
  #editor: EditorPart | undefined;
  #removed: RemovedPart | undefined;
  #side: Side = 'front';
  /** What was asked for last: what comes later than something else is not opened. */
  #wanted = 0;
  /** What was wanted last, if it could not be fetched. */
  notFetched: NotFetched | undefined;

  constructor(host: Host, options: WorkbenchOptions) {
    this.#host = host;
    this.#options = options;
    this.#sheet = new SheetController(host, { name: 'removed', words: options.words, closed: () => undefined });
  }

  /** What is open, if something is. */
  get open(): 'camera' | 'framing' | undefined {
    return this.#camera?.isOpen ? 'camera' : this.#editor?.isOpen ? 'framing' : undefined;
  }

  /** Back to the form. What was not finished is put away. */
  leave(): void {
    const { open } = this;
    this.#wanted += 1;
    this.notFetched = undefined;
    this.#camera?.close();
    this.#editor?.close();
    this.#sheet.close();
    if (open) this.#options.left(this.#side, open);
    this.#host.requestUpdate();
  }

  openCamera = (side: Side): void => {
    const failure = { what: 'camera', side, again: () => this.openCamera(side) } as const;
    void this.#fetch(modules.camera, failure).then((module) => {
      if (!module) return;
      this.#camera ??= new module.CameraPart(this.#host, {
        getDevice: this.#options.getCamera,
        taken: (file) => this.#onTaken(file),
        gallery: () => this.#options.openGallery(this.#side),
        closed: () => this.#options.left(this.#side, 'camera'),
        stateChanged: (state) => emit(this.#host, 'rv-camera-state', { side: this.#side, state }),
      });
      this.#show(side);
    });
  };

  openFraming = (side: Side): void => {
    const failure = { what: 'tools', side, again: () => this.openFraming(side) } as const;
    void this.#fetch(modules.editor, failure).then((module) => {
      const { mode, faces, rules } = this.#options.store.getSnapshot();
      const { file, inspection, edit } = faces[side];
      if (!module || !file || !inspection) return;
      const { words, getTools } = this.#options;
      this.#editor ??= new module.EditorPart(this.#host, {
        words,
        getTools,
        done: (framing, both) => this.#onFramed(framing, both),
        cancelled: () => this.#options.left(this.#side, 'framing'),
      });
      this.#side = side;
      this.#editor.open({
        side: mode === 'flip' ? side : undefined,
        file,
        size: inspection,
        edit,
        ratio: ratioOf(rules),
        canApplyToBoth:
          usedSides(mode).every((one) => faces[one].file !== undefined && !faces[one].unstripped) && mode === 'flip',
      });
      this.#host.requestUpdate();
    });
  };

  openRemoved = (): void => {
    const failure = { what: 'tools', side: undefined, again: () => this.openRemoved() } as const;
    void this.#fetch(modules.removed, failure).then((module) => {
      if (!module) return;
      this.#removed ??= new module.RemovedPart(this.#host);
      this.#sheet.settle();
      this.#sheet.open();
    });
  };

  /** In place of the form. */
  render(): TemplateResult | typeof nothing {
    return this.#camera?.isOpen ? this.#camera.render() : (this.#editor?.render() ?? nothing);
  }

  renderSheet(): TemplateResult | typeof nothing {
    const removed = this.#removed;
    if (!removed) return nothing;
    const { store } = this.#options;
    const { mode, faces, keepDate } = store.getSnapshot();
    return this.#sheet.render({
      heading: removed.heading,
      body: removed.render({
        faces: usedSides(mode).flatMap((side) => {
          const { file, inspection, rendered, unstripped } = faces[side];
          // What this browser can't open, it can't look into either.
          const before =
            inspection ??
            (file && unstripped ? { type: file.type, width: 0, height: 0, bytes: file.size, metadata: [] } : undefined);
          return before ? { side: mode === 'flip' ? side : undefined, before, after: rendered, unstripped } : [];
        }),
        keepDate,
        onKeepDate: (keep) => store.setKeepDate(keep),
      }),
    });
  }

  async #fetch<Module>(load: () => Promise<Module>, failure: NotFetched): Promise<Module | undefined> {
    const mine = (this.#wanted += 1);
    this.#say(undefined);
    try {
      const module = await load();
      return mine === this.#wanted && this.#host.isConnected ? module : undefined;
    } catch {
      if (mine === this.#wanted) this.#say(failure);
      return undefined;
    }
  }

  #say(failure: NotFetched | undefined): void {
    this.notFetched = failure;
    this.#host.requestUpdate();
  }

  #show(side: Side, ghost?: Blob): void {
    const { mode, faces, rules } = this.#options.store.getSnapshot();
    const sides = usedSides(mode);
    const before = ghost ?? faces.front.rendered?.blob;
    this.#side = side;
    this.#camera?.open({
      side,
      count: { index: sides.indexOf(side) + 1, of: sides.length },
      ratio: ratioOf(rules),
      ...(side === 'back' && before && { ghost: before }),
    });
    this.#host.requestUpdate();
  }

  #onTaken(file: File): void {
    const { store } = this.#options;
    const side = this.#side;
    store.choose(side, file, 'camera');
    const { mode, faces } = store.getSnapshot();
    const next = usedSides(mode).find((one) => one !== side && faces[one].phase === 'empty');
    // The picture that was just taken is not made ready yet; from its middle, it is framed as the camera showed it.
    if (next) this.#show(next, side === 'front' ? file : undefined);
  }

  #onFramed(framing: Parameters<ComposerStore['setEdit']>[1], both: boolean): void {
    const { store, left } = this.#options;
    const { mode } = store.getSnapshot();
    for (const side of both ? usedSides(mode) : [this.#side]) store.setEdit(side, framing);
    left(this.#side, 'framing');
  }
}
