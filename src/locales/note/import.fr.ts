import type { PhotoImportStrings } from '../../elements/photo-import/photo-import.strings.js';
import { counted } from '../counted.fr.js';
import { de } from '../elided.fr.js';
import { isolate } from '../isolate.js';

const photos = (count: number, formatted: string): string => counted(count, 'photo', 'photos', formatted);

/** What is shown of somebody's photos, in French. */
export const photoImportFrench: Pick<PhotoImportStrings, keyof PhotoImportStrings & `photoImport${string}`> = {
  photoImportHeading: 'Vos photos venues d’ailleurs',
  photoImportNotConnected: 'Vous pourrez choisir ici ce qui est montré de vos photos une fois la connexion établie.',
  photoImportFrom: (source) => `Photos ${de(source)}`,
  photoImportShownOf: (shown, total) => `Photos publiques visibles ici\u00a0: ${shown} sur ${total}`,
  photoImportOffline:
    'Vous êtes hors ligne. Ce que vous voyez a peut-être changé\u202f; vos choix seront enregistrés à votre retour.',
  photoImportFailed: (problem) => `Vos réglages ne sont pas arrivés. ${problem}`,
  photoImportQuestion: (source) => `Montrer ici vos photos publiques ${de(source)}\u202f?`,
  photoImportQuestionOn: (source) =>
    `Vos photos publiques ${de(source)} sont montrées ici. Est-ce ce que vous voulez\u202f?`,
  photoImportAskHint: 'Rien n’est montré avant votre choix, et vous pourrez en changer à tout moment.',
  photoImportOnHint: 'Veuillez choisir. Vous pourrez changer d’avis à tout moment.',
  photoImportYoungHint: 'Votre compte est celui d’une personne mineure\u00a0: rien n’est montré sans votre choix.',
  photoImportShow: 'Les montrer',
  photoImportShowHint: 'Celles qui existent et celles à venir.',
  photoImportHide: 'Ne pas les montrer',
  photoImportHideHint: (source) => `Elles restent dans ${isolate(source)}.`,
  photoImportSave: 'Enregistrer',
  photoImportLater: 'Décider plus tard',
  photoImportMissing: 'Veuillez choisir l’un des deux.',
  photoImportSwitches: 'Ce que les autres voient ici',
  photoImportExisting: 'Photos déjà publiées',
  photoImportExistingHint: 'Agit sur chacune d’elles.',
  photoImportFuture: 'Photos à venir',
  photoImportFutureHint: (source) => `Tout ce que vous rendrez public dans ${isolate(source)} à partir de maintenant.`,
  photoImportSaving: 'Enregistrement…',
  photoImportOn: 'Montré',
  photoImportOff: 'Non montré',
  photoImportAll: 'Tout montrer',
  photoImportNone: 'Ne plus rien montrer',
  photoImportNoneHint: (source) =>
    `Retire aussitôt toutes les photos de partout ici, et aucune nouvelle ne viendra. Dans ${isolate(source)}, elles restent.`,
  photoImportSavedHidden: (count, formatted, time) =>
    `Enregistré. Depuis ${isolate(time)}, les autres ne voient plus ${photos(count, formatted)}.`,
  photoImportSavedShown: (count, formatted, time) =>
    `Enregistré. Depuis ${isolate(time)}, les autres voient ${photos(count, formatted)} de plus.`,
  photoImportSaved: (time) => `Enregistré à ${isolate(time)}.`,
  photoImportNotSaved: (problem) => `Rien n’est enregistré, donc rien n’a changé. ${problem}`,
  photoImportElsewhere: 'Votre choix a été modifié ailleurs\u202f; il apparaît ici tel qu’il est maintenant.',
  photoImportVanished: (count, formatted) =>
    `${counted(count, 'photo n’existe plus', 'photos n’existent plus', formatted)}, ni ici ni là-bas.`,
  photoImportReceipt: 'Reçu',
  photoImportReceiptAt: (date) => `Choisi le ${isolate(date)}`,
  photoImportReceiptLine: (what, value) => `${what}\u00a0: ${value}`,
  photoImportReceiptExceptions: (count, formatted) =>
    counted(count, 'photo réglée séparément', 'photos réglées séparément', formatted),
  photoImportReceiptId: (id) => `Numéro ${isolate(id)}`,
  photoImportCopy: 'Copier le reçu',
  photoImportCopied: 'Copié.',
  photoImportCopyFailed: 'La copie n’a pas marché. Le texte est sélectionné\u00a0: copiez-le vous-même.',
  photoImportViews: 'Affichage',
  photoImportMine: 'Vos photos',
  photoImportPreview: 'Ce que voient les autres',
  photoImportPreviewNone: 'Les autres ne voient ici aucune de vos photos',
  photoImportPreviewNoneHint: 'Ce que vous montrez apparaît ici, comme les autres le voient.',
  photoImportEmpty: 'Pas encore de photo publique',
  photoImportEmptyHint: (source) =>
    `Ce que vous rendez public dans ${isolate(source)} apparaît ici, et vous décidez de la suite.`,
  photoImportPosted: (date) => `Publiée le ${isolate(date)}`,
  photoImportPhotoOf: (date) => `Photo du ${isolate(date)}`,
  photoImportShowPhoto: (name) => `Montrer\u00a0: ${isolate(name)}`,
  photoImportNoDescription: 'Aucune description',
  photoImportOpen: (source) => `Ouvrir dans ${isolate(source)}`,
  photoImportSince: (date) => `depuis le ${isolate(date)}`,
  photoImportNowhere: 'Personne ne la voit ici',
  photoImportPhotosFailed: (problem) => `Vos photos ne sont pas arrivées. ${problem}`,
  photoImportMoreFailed: (problem) => `Les photos suivantes ne sont pas arrivées. ${problem}`,
  photoImportMoreCame: (count, formatted) =>
    `${counted(count, 'photo de plus affichée', 'photos de plus affichées', formatted)}.`,
  photoImportClosing: (source, date) =>
    date === undefined ? `${isolate(source)} va fermer` : `${isolate(source)} ferme le ${isolate(date)}`,
  photoImportClosingHint: 'Plus rien de nouveau n’en viendra. Faites une copie de ce qui est à vous tant que c’est là.',
  photoImportClosed: (source, date) =>
    date === undefined ? `${isolate(source)} a fermé` : `${isolate(source)} a fermé le ${isolate(date)}`,
  photoImportClosedHint: 'Ses photos ne sont plus montrées ici.',
  photoImportExport: 'Faire une copie de tout',
  photoImportExporting: 'Préparation de la copie…',
  photoImportDownload: 'Télécharger votre copie',
  photoImportExportUntil: (date) => `Disponible jusqu’au ${isolate(date)}`,
  photoImportExportFailed: (problem) => `Il n’y a pas encore de copie. ${problem}`,
};
