import type { AdapterError, MessageDraft } from '../../contracts/index.js';
import type { Outgoing, OutgoingContent, OutgoingPicture } from './chat.js';

/** Refused for what is in it: another try needs another message. */
const refusals: ReadonlySet<string> = new Set(['invalid', 'too-large', 'unsupported-type']);

export const isRefusal = ({ code }: AdapterError): boolean => refusals.has(code);

/** Whether those after it have to wait. */
export const isOver = ({ phase, error }: Outgoing): boolean =>
  phase === 'rejected' || (phase === 'failed' && error?.retryable !== true && error?.code !== 'unauthenticated');

/** As the back end gets it. */
export function draftOf({ text, pictures, moment, replyTo }: OutgoingContent): MessageDraft {
  const attachments = pictures.map(({ mediaId = '', alt, rendered: { placeholder } }) => ({
    mediaId,
    placeholder,
    ...(alt !== '' && { alt }),
  }));
  return {
    ...(text.trim() !== '' && { text }),
    ...(attachments.length > 0 && { attachments }),
    ...(moment && {
      moment: { kind: moment.kind, id: moment.id, ...(moment.viewOnce === true && { viewOnce: true }) },
    }),
    ...(replyTo && { replyToId: replyTo.id }),
  };
}

/** The same content with one picture changed. */
export function withPicture(content: OutgoingContent, clientId: string, to: Partial<OutgoingPicture>): OutgoingContent {
  const pictures = content.pictures.map((picture) => (picture.clientId === clientId ? { ...picture, ...to } : picture));
  return { ...content, pictures };
}
