import type { ComposerFormStrings } from '../../elements/story-composer/story-composer.form.strings.js';
import type { storyComposerStrings } from '../../elements/story-composer/story-composer.strings.js';
import type { CommonStrings } from '../../elements/parts/common.strings.js';
import { counted } from '../counted.fr.js';
import { isolate } from '../isolate.js';

type ShellStrings = Omit<typeof storyComposerStrings, keyof CommonStrings>;

/** The form in which a story is made, in French. */
export const composerFormFrench: ShellStrings & ComposerFormStrings = {
  composerHeading: 'Nouvelle story',
  composerNotConnected: 'Vous pourrez créer une story ici une fois la connexion établie.',
  composerOnItsWay: (percent) => `Envoi… ${percent}`,
  composerNotShared: 'Non publiée\u00a0– voir pourquoi',
  composerMaybeNotShared: 'Peut-être non publiée\u00a0– voir pourquoi',

  composerKind: 'Que souhaitez-vous créer\u202f?',
  composerPlain: 'Story',
  composerPlainHint: 'Une image.',
  composerFlip: 'Story recto verso',
  composerFlipHint: 'Deux images\u00a0: on maintient la première pour découvrir la seconde.',
  composerFront: 'Recto',
  composerBack: 'Verso',
  composerPicture: 'Image',
  composerCamera: 'Appareil photo',
  composerGallery: 'Galerie',
  composerDrop: 'Ou déposez une image ici, ou collez-la.',
  composerDropHere: 'Déposez-la ici',
  composerFraming: 'Cadrer',
  composerReplace: 'Remplacer',
  composerRemove: 'Retirer',
  composerSwap: 'Échanger recto et verso',
  composerReading: 'Préparation de l’image…',
  composerFaceReady: (side, ready, all) => `${side}\u00a0: l’image est là. ${ready} sur ${all}.`,
  composerFaceCleared: (side) => `${side}\u00a0: l’image est retirée.`,
  composerSwapped: 'Recto et verso sont échangés.',
  composerPictureShown: (side) => `${side}\u00a0: votre image`,
  composerPictureProblem: (code) =>
    ({
      'unsupported-type': 'Ce fichier ne convient pas ici. Choisissez une photo, en JPEG, PNG ou WebP.',
      video: 'C’est une vidéo. Les stories sont faites d’images\u00a0: choisissez une photo.',
      animated: 'Cette image bouge. Choisissez-en une qui reste immobile.',
      undecodable:
        'Ce navigateur ne sait pas ouvrir ce genre d’image. Enregistrez-la en JPEG, puis choisissez ce fichier.',
      damaged: 'Ce fichier est abîmé ou incomplet. Choisissez-en un autre.',
      'too-large': 'Cette image est trop grande pour être traitée ici. Choisissez-en une plus petite.',
      'too-small': 'Cette image est trop petite pour être montrée. Choisissez-en une plus grande.',
      failed: 'Cette image n’a pas pu être ouverte. Veuillez réessayer.',
    })[code],
  composerNoPlace: (files) =>
    `Non repris, faute de place libre\u00a0: ${isolate(files)}. Déposez un fichier sur une image pour la remplacer.`,
  composerNoPicture: (files) => `Non repris, car les stories sont faites d’images\u00a0: ${isolate(files)}.`,
  composerPictureStays: 'L’image précédente est toujours là.',
  composerRule: (rule) => `Cette image ne serait pas acceptée\u00a0: ${isolate(rule)}`,
  composerUnstripped:
    'Ce navigateur ne sait pas ouvrir ce genre d’image. Elle part telle quelle, avec le lieu et l’heure s’ils y figurent, et sera nettoyée à l’arrivée.',
  composerCameraFailed: 'L’appareil photo n’a pas pu être chargé. Réessayez, ou choisissez dans la galerie.',
  composerEditorFailed: 'Les outils n’ont pas pu être chargés. Rien n’est perdu\u00a0: veuillez réessayer.',
  composerReload: 'S’il manque toujours quelque chose, rechargez la page\u00a0: rien ne sera perdu.',
  composerAlt: 'Description',
  composerAltHint: 'Ce que montre l’image, pour qui ne la voit pas.',
  composerSuggest: 'En proposer une',
  composerSuggesting: 'L’image est examinée…',
  composerSuggested: 'Proposée par un logiciel. Veuillez la vérifier.',
  composerSuggestFailed: (problem) => `Pas de proposition cette fois. ${problem}`,
  composerAltOther: 'Cette description a été écrite pour l’image précédente. Convient-elle encore\u202f?',
  composerAltStillRight: 'Oui, elle convient',
  composerCount: (used, most) => `${used} caractères sur ${most}`,
  composerTooLong: (count, formatted) => counted(count, 'caractère de trop', 'caractères de trop', formatted),
  composerMore: 'Étiquette, légende, avertissements',
  composerLabel: 'Étiquette',
  composerLabelHint: 'Un ou deux mots sur l’image, comme «\u00a0Avant\u00a0».',
  composerCaption: 'Légende',
  composerWarnings: 'Avertissements',
  composerWarningsHint: 'Ce qu’il faut savoir avant de la voir.',
  composerWarningCustom: 'Avec vos propres mots',
  composerAudience: 'Qui la voit',
  composerComparable: 'Les deux montrent la même chose, avant et après',
  composerComparableHint: 'On peut les comparer après avoir vu les deux.',
  composerQuality: 'Ce qui est envoyé',
  composerQualityFull: 'La meilleure image',
  composerQualitySaver: 'Moins de données',
  composerQualityHint: (sizes) => `Environ ${sizes}`,
  composerWifiOnly: 'Envoyer en Wi-Fi uniquement',
  composerLimits: (files, pixels) => `Images uniquement\u00a0: ${files}. Les grandes sont adaptées à ${pixels}.`,
  composerUpTo: (types, size) => `${types}, jusqu’à ${size}`,
  composerLeft: (count, formatted) =>
    `${counted(count, 'story encore possible', 'stories encore possibles', formatted)} aujourd’hui.`,
  composerPicturesLeft: (count, formatted) =>
    `${counted(count, 'image peut encore être envoyée', 'images peuvent encore être envoyées', formatted)} aujourd’hui.`,
  composerLeftAgain: (time) => `Vous pourrez de nouveau publier à partir de ${time}.`,
  composerPrivacy: 'Ce qui quitte votre appareil',
  composerPrivacyNothing: 'Les images telles que vous les voyez, et rien d’autre.',
  composerPrivacyUnstripped: 'Un fichier part tel quel, avec tout ce qu’il contient.',
  composerPrivacyLocation: 'Le lieu de la prise de vue est retiré.',
  composerPrivacyRemoved: (count, formatted) =>
    `Informations cachées dans les fichiers\u00a0: ${counted(count, 'retirée', 'retirées', formatted)}.`,
  composerNotice: 'Vous verrez qui découvre le verso. Chaque personne en est avertie avant de retourner la story.',
};
