import type { MessageTextStrings } from '../../elements/parts/message-text.strings.js';
import type { MomentStrings } from '../../elements/parts/moment.strings.js';
import { de } from '../elided.fr.js';
import { isolate } from '../isolate.js';

/** Links and moments in a conversation, in French. */
export const chatTextFrench: MessageTextStrings & MomentStrings = {
  linkUnusual: 'Lien inhabituel',
  linkUserinfo: 'Ce qui précède le signe @ n’est pas le site auquel il mène.',
  linkMixedScripts: 'Son adresse mêle les lettres de plusieurs alphabets. L’une peut passer pour l’autre.',
  linkLookalike: 'Son adresse contient des signes faciles à confondre avec d’autres.',
  linkUnreadable: 'Son adresse est illisible.',
  linkAddress: 'Son adresse est un nombre et ne dit pas à qui elle appartient.',
  linkLong: 'Son adresse est très longue. C’est la fin qui compte.',
  linkStranger: 'Il vient de quelqu’un avec qui vous n’êtes pas encore en contact.',
  linkLeadsTo: 'Il mène à\u00a0:',
  linkOpenAnyway: 'Ouvrir quand même',

  momentStory: 'Story',
  momentNote: 'Note',
  momentClip: 'Clip',
  momentStoryBy: (name) => `Une story ${de(name)}`,
  momentNoteBy: (name) => `Une note ${de(name)}`,
  momentClipBy: (name) => `Un clip ${de(name)}`,
  momentUntil: (time) => `Jusqu’à\u00a0: ${isolate(time)}`,
  momentExpired: 'C’est terminé.',
  momentDeleted: 'Ce contenu a été supprimé.',
  momentUnavailable: 'Non disponible',
  momentAge: 'Réservé aux personnes de 18\u00a0ans et plus.',
  momentHidden: 'Rien n’est chargé tant que vous ne connaissez pas cette personne.',
  momentShow: 'Afficher',
  momentOnce: 'À voir une seule fois',
  momentOpenOnce: 'Ouvrir',
  momentOpened: 'Vous avez déjà ouvert ce contenu.',
  momentRevealed: 'Disparaît dès que vous quittez la page.',
  momentNoDescription: 'Aucune description',
  momentPictureFailed: 'L’image n’est pas arrivée.',
  momentReplyStory: 'Répondre à cette story',
  momentReplyNote: 'Répondre à cette note',
  momentReplyClip: 'Répondre à ce clip',
};
