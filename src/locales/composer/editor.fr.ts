import type { EditorStrings } from '../../elements/story-composer/story-composer.editor.strings.js';
import type { RemovedStrings } from '../../elements/story-composer/story-composer.removed.strings.js';
import { isolate } from '../isolate.js';

/** Framing a picture, and what leaves the device, in French. */
export const editorFrench: EditorStrings & RemovedStrings = {
  editorFront: 'Cadrer le recto',
  editorBack: 'Cadrer le verso',
  editorPicture: 'Cadrer l’image',
  editorHint: 'Faites glisser pour déplacer, pincez ou faites défiler pour zoomer.',
  editorKeys:
    'Les flèches déplacent l’image, avec Maj plus loin. Plus et moins zooment, R\u00a0fait pivoter, 0\u00a0réinitialise.',
  editorZoom: 'Zoom',
  editorZoomIn: 'Agrandir',
  editorZoomOut: 'Réduire',
  editorTurn: 'Pivoter',
  editorReset: 'Réinitialiser',
  editorExact: 'Valeurs exactes',
  editorAcross: 'Horizontal',
  editorDown: 'Vertical',
  editorPercent: '%',
  editorExactHint: (none, all) =>
    `À ${isolate(none)}, on voit le bord gauche ou haut\u202f; à ${isolate(all)}, le bord droit ou bas.`,
  editorKeeps: (kept, whole) => `Conserve ${isolate(kept)} pixels sur ${isolate(whole)}.`,
  editorSoft: 'D’aussi près, l’image paraîtra floue.',
  editorBoth: 'Même cadrage des deux côtés',
  editorDone: 'Terminé',
  editorSaid: (zoom, across, down) =>
    `Zoom ${isolate(zoom)}, horizontal ${isolate(across)}, vertical ${isolate(down)}.`,
  editorTurned: (degrees) => `Pivotée à ${isolate(degrees)}.`,
  editorWasReset: 'Cadrage réinitialisé.',
  editorFailed: 'L’image n’a pas pu être ouverte pour le cadrage. Elle est toujours là, telle quelle.',

  removedHeading: 'Ce qui quitte votre appareil',
  removedLead:
    'L’image telle que vous la voyez, et les mots que vous écrivez avec elle. Ce que le fichier dit d’autre est d’abord supprimé.',
  removedFront: 'Recto',
  removedBack: 'Verso',
  removedPicture: 'Image',
  removedLocation: 'Lieu de la prise de vue',
  removedDate: 'Dates et heures',
  removedDevice: 'Appareil photo ou téléphone',
  removedPerson: 'Noms',
  removedOther: 'Autres détails',
  removedGone: 'Supprimé',
  removedDateKept: 'Date de prise de vue conservée',
  removedNone: 'Il n’y avait rien à supprimer.',
  removedBytes: 'Taille',
  removedType: 'Fichier',
  removedPixels: 'Pixels',
  removedBecomes: 'devient',
  removedMaking: 'Préparation de l’image…',
  removedNothingElse: 'Rien d’autre ne quitte votre appareil.',
  removedKeepDate: 'Garder la date de la prise de vue',
  removedKeepDateHint: 'Tout le reste est supprimé quand même.',
  removedUnstripped:
    'Votre navigateur ne sait pas ouvrir ce type de fichier. Il part tel quel, et ce qu’il dit est supprimé ensuite.',
  removedNoPicture: 'Choisissez une image pour voir ce qui en est supprimé.',
};
