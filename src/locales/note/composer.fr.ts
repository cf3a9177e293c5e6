import type { NoteFormStrings } from '../../elements/note-composer/note-composer.form.strings.js';
import type { noteComposerShellStrings } from '../../elements/note-composer/note-composer.strings.js';
import { counted } from '../counted.fr.js';
import { isolate } from '../isolate.js';

/** The words of `rv-note-composer`, in French. */
export const noteComposerFrench: typeof noteComposerShellStrings & NoteFormStrings = {
  noteComposerHeading: 'Nouvelle note',
  noteComposerNotConnected: 'Vous pourrez écrire une note ici une fois la connexion établie.',
  noteComposerOnItsWay: (percent) => `Publication\u00a0: ${percent}`,
  noteComposerNotPublished: 'Note non publiée',
  noteComposerMaybeNotPublished: 'Note peut-être publiée\u00a0: à vérifier',
  noteComposerText: 'Que voulez-vous partager\u202f?',
  noteComposerLeft: (count, formatted) => counted(count, 'caractère restant', 'caractères restants', formatted),
  noteComposerPhotos: 'Photos',
  noteComposerAdd: 'Ajouter des photos',
  noteComposerDrop: 'Ou déposez des photos ici, ou collez-les.',
  noteComposerPhoto: (place, all) => `Photo ${place} sur ${all}`,
  noteComposerPhotoAlone: (place) => `Photo ${place}`,
  noteComposerDescribed: 'Décrite',
  noteComposerUndescribed: 'Sans description',
  noteComposerOrderHint: 'Faites glisser les photos pour les ranger\u202f; au clavier, Maj avec une flèche.',
  noteComposerEarlier: 'Avant',
  noteComposerLater: 'Après',
  noteComposerTurn: 'Tourner',
  noteComposerRemove: 'Retirer',
  noteComposerUndo: 'Annuler',
  noteComposerAdded: (count, formatted) => `${counted(count, 'photo est prête', 'photos sont prêtes', formatted)}.`,
  noteComposerMoved: (place, all) => `Maintenant photo ${place} sur ${all}.`,
  noteComposerRemoved: (place) => `La photo ${place} est retirée.`,
  noteComposerRestored: 'La photo est de retour.',
  noteComposerTurned: 'La photo est tournée.',
  noteComposerProblem: (code) =>
    ({
      'unsupported-type': 'Ce n’est pas une image utilisable ici. Choisissez une photo en JPEG, PNG ou WebP.',
      video: 'C’est une vidéo. Les notes ont des photos\u00a0: choisissez-en une.',
      animated: 'Cette image bouge. Choisissez-en une qui est fixe.',
      undecodable: 'Ce navigateur ne peut pas ouvrir ce type d’image. Enregistrez-la en JPEG et choisissez celle-là.',
      damaged: 'Ce fichier est abîmé ou incomplet. Choisissez-en un autre.',
      'too-large': 'Cette image est trop grande pour être traitée ici. Choisissez-en une plus petite.',
      'too-small': 'Cette image est trop petite pour être montrée. Choisissez-en une plus grande.',
      failed: 'Cette image n’a pas pu être ouverte. Veuillez réessayer.',
    })[code],
  noteComposerNoPlace: (most) => `Non ajouté\u00a0: une note a au plus ${most} photos.`,
  noteComposerRest: 'Rien d’autre n’a changé.',
  noteComposerMore: 'Description plus longue, texte dans l’image, avertissements',
  noteComposerLong: 'Description plus longue',
  noteComposerLongHint: 'Tout ce qui compte, quand une phrase ou deux ne suffisent pas.',
  noteComposerTranscript: 'Texte dans la photo',
  noteComposerTranscriptHint: 'Mot pour mot, pour qui ne peut pas l’y lire.',
  noteComposerCopyable: 'Proposer de copier le texte et les photos',
  noteComposerCopyableHint: 'Sans cela, aucun bouton ne le propose. Personne ne peut l’empêcher tout à fait.',
  noteComposerPrivacy: 'Le lieu, l’heure et l’appareil sont ôtés de chaque photo avant son envoi.',
  noteComposerLimits: (count, most, files) =>
    count === 1 ? `1\u00a0photo\u00a0: ${files}.` : `Jusqu’à ${most}\u00a0photos\u00a0: ${files}.`,
  noteComposerNotesLeft: (count, formatted) =>
    count === 0
      ? 'Plus de note possible aujourd’hui.'
      : `${counted(count, 'note encore possible', 'notes encore possibles', formatted)} aujourd’hui.`,
  noteComposerPhotosLeft: (count, formatted) =>
    count === 0
      ? 'Plus aucune photo ne peut être envoyée aujourd’hui.'
      : `${counted(count, 'photo peut encore être envoyée', 'photos peuvent encore être envoyées', formatted)} aujourd’hui.`,
  noteComposerPublish: 'Publier',
  noteComposerMissingAnything: 'Écrivez quelque chose ou ajoutez une photo.',
  noteComposerMissingShorter: 'Le texte est trop long.',
  noteComposerMissingMedia:
    'Les photos ne peuvent pas être envoyées d’ici pour le moment. Retirez-les, ou essayez plus tard.',
  noteComposerMissingPicture: (place) => `La photo ${place} n’a pas pu être préparée.`,
  noteComposerMissingAlt: (place) => `Photo ${place}\u00a0: il manque une description.`,
  noteComposerMissingRule: (place) => `La photo ${place} ne serait pas acceptée.`,
  noteComposerAltAsk: 'Publier sans description\u202f?',
  noteComposerAltAskText: (photos) =>
    `Il en manque pour\u00a0: ${isolate(photos)}. Les personnes qui ne peuvent pas voir ces photos ne sauront pas ce qu’elles montrent.`,
  noteComposerAltAnyway: 'Publier quand même',
  noteComposerFound: 'Vous avez une note inachevée',
  noteComposerSending: 'Publication de votre note',
  noteComposerStop: 'Arrêter',
  noteComposerStopped: 'Arrêté. Rien n’a été publié.',
  noteComposerPhotoFailed: (place, problem) => `Photo ${place}\u00a0: non envoyée. ${problem}`,
  noteComposerPhotoInvalid: (places) => `À revoir\u00a0: ${isolate(places)}.`,
  noteComposerFailed: (problem) => `Votre note n’est pas publiée. ${problem}`,
  noteComposerMaybe: (problem) =>
    `${problem} Votre note est peut-être déjà publiée\u00a0: réessayez pour le savoir. Il n’y en aura pas deux.`,
  noteComposerPublished: 'Votre note est publiée',
  noteComposerInReview: 'Votre note est envoyée',
  noteComposerInReviewText:
    'Elle est examinée comme tout ce qui paraît ici. Vous pouvez quitter cette page\u00a0: cela continue sans vous.',
  noteComposerLimited: 'Votre note est publiée, pour moins de personnes',
  noteComposerPartHidden: 'Une partie de votre note n’est pas montrée',
  noteComposerHidden: 'Votre note n’est pas montrée',
  noteComposerGone: 'Cette note n’est plus là.',
  noteComposerChangesLost: 'Elle est publiée telle que vous l’aviez d’abord envoyée. La suite est arrivée trop tard.',
  noteComposerWhole: 'Note',
  noteComposerAnother: 'En écrire une autre',
  noteComposerUnavailable: (reason) =>
    ({
      region: 'On ne peut pas encore écrire de notes là où vous êtes.',
      age: 'Votre âge ne permet pas encore d’écrire des notes ici.',
      account: 'Ce compte ne peut pas écrire de notes.',
      rollout: 'Les notes ne sont pas encore là pour tout le monde. Elles viendront plus tard.',
      ended: 'On ne peut plus écrire de notes ici.',
    })[reason],
};
