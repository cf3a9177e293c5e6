import type { ComposerDraft, FaceOfDraft } from '../core/composer/composer.js';
import { sides } from '../core/composer/composer-rules.js';

/** A file as its bytes: WebKit keeps no blobs in the database of a private window. */
export interface PackedFile {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  readonly name: string | undefined;
}

export const isPacked = (file: unknown): file is PackedFile =>
  typeof file === 'object' && file !== null && 'bytes' in file && file.bytes instanceof ArrayBuffer;

export async function packFile(file: Blob): Promise<PackedFile> {
  return { bytes: await file.arrayBuffer(), type: file.type, name: file instanceof File ? file.name : undefined };
}

export function unpackFile({ bytes, type, name }: PackedFile): Blob {
  return name === undefined ? new Blob([bytes], { type }) : new File([bytes], name, { type });
}

/** The same draft with bytes in place of files. */
export async function packDraft(draft: ComposerDraft): Promise<unknown> {
  const faces = sides.map(async (side) => {
    const { file, ...rest } = draft.faces[side] ?? {};
    return [side, { ...rest, ...(file && { file: await packFile(file) }) }] as const;
  });
  return { ...draft, faces: Object.fromEntries(await Promise.all(faces)) };
}

/** What was kept, with its files as files. Whatever else it is stays as it is. */
export function unpackDraft(kept: unknown): unknown {
  const { faces } = (kept ?? {}) as { readonly faces?: Readonly<Record<string, unknown>> | null };
  if (typeof kept !== 'object' || typeof faces !== 'object' || faces === null) return kept;
  const unpacked = Object.entries(faces).map(([side, face]) => {
    const { file } = (face ?? {}) as { readonly file?: unknown };
    return [side, isPacked(file) ? { ...(face as Partial<FaceOfDraft>), file: unpackFile(file) } : face];
  });
  return { ...kept, faces: Object.fromEntries(unpacked) as unknown };
}
