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

/** What may have a file: a face of a story, a photo of a note. */
interface Holder {
  readonly file?: unknown;
}

/** Where a draft has files: a story in its faces, a note in its photos. */
interface Holders {
  readonly faces?: Readonly<Record<string, Holder | undefined>> | null;
  readonly photos?: readonly Holder[] | null;
}

async function packHolder(holder: Holder | undefined): Promise<Holder | undefined> {
  return holder?.file instanceof Blob ? { ...holder, file: await packFile(holder.file) } : holder;
}

const unpackHolder = (holder: Holder | undefined): Holder | undefined =>
  isPacked(holder?.file) ? { ...holder, file: unpackFile(holder.file) } : holder;

/** The same draft with bytes in place of files. */
export async function packDraft(draft: object): Promise<unknown> {
  const { faces, photos } = draft as Holders;
  const packed = Object.entries(faces ?? {}).map(async ([side, face]) => [side, await packHolder(face)] as const);
  return {
    ...draft,
    ...(faces && { faces: Object.fromEntries(await Promise.all(packed)) }),
    ...(photos && { photos: await Promise.all(photos.map(packHolder)) }),
  };
}

/** What was kept, with its files as files. Whatever else it is stays as it is. */
export function unpackDraft(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null) return kept;
  const { faces, photos } = kept as Holders;
  const areFaces = typeof faces === 'object' && faces !== null;
  return {
    ...kept,
    ...(areFaces && {
      faces: Object.fromEntries(Object.entries(faces).map(([side, face]) => [side, unpackHolder(face)])),
    }),
    ...(Array.isArray(photos) && { photos: (photos as readonly Holder[]).map(unpackHolder) }),
  };
}
