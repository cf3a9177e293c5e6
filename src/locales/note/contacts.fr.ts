import type { ContactFinderStrings } from '../../elements/contact-finder/contact-finder.strings.js';
import { counted } from '../counted.fr.js';
import { isolate } from '../isolate.js';

const identifiers = (count: number, formatted: string): string =>
  counted(count, 'adresse ou numéro', 'adresses et numéros', formatted);

/** Finding people, in French. */
export const contactFinderFrench: Pick<ContactFinderStrings, keyof ContactFinderStrings & `contactFinder${string}`> = {
  contactFinderHeading: 'Retrouver des connaissances',
  contactFinderNotConnected: 'Vous pourrez retrouver vos connaissances ici une fois la connexion établie.',
  contactFinderIntro: 'Seulement ensemble\u00a0: vous vous retrouvez quand chacun a cherché l’autre.',
  contactFinderWhat: 'Ce qui quitte cet appareil',
  contactFinderWhatPlain: (most) =>
    `Uniquement les adresses et numéros que vous indiquez, ${most} au plus à la fois. Jamais tout votre carnet, et aucun nom.`,
  contactFinderWhatHashed:
    'Ils sont brouillés avant de partir. Cela les cache en chemin, mais un numéro peut se deviner en les essayant tous.',
  contactFinderWhom: 'Qui les reçoit',
  contactFinderWhomText: 'Ce service seulement. Il compare, et ne transmet rien.',
  contactFinderHowLong: 'Pour combien de temps',
  contactFinderHowLongText: 'Tant que vous participez. «\u00a0Oublier mes données\u00a0» efface tout aussitôt.',
  contactFinderOthers: 'Ce que les autres apprennent',
  contactFinderOthersText:
    'Rien, tant qu’ils ne vous ont pas cherché aussi. Ensuite, chacun voit l’autre. Votre adresse et votre numéro, tels qu’ils figurent dans votre compte, peuvent servir à vous chercher.',
  contactFinderOptIn: 'Participer',
  contactFinderOptingIn: 'Un instant…',
  contactFinderNotNow: 'Pas maintenant',
  contactFinderOptInFailed: (problem) => `Vous ne participez pas encore. ${problem}`,
  contactFinderLook: 'Qui connaissez-vous\u202f?',
  contactFinderPick: 'Choisir dans vos contacts',
  contactFinderPickFailed: 'Vos contacts n’ont pas pu être ouverts. Vous pouvez écrire à la place.',
  contactFinderLeftOut: (left) =>
    `Laissés de côté\u00a0: ${left}, faute d’indicatif du pays ou parce qu’il y en avait trop.`,
  contactFinderInput: 'Adresse e-mail ou numéro de téléphone',
  contactFinderInputHint: 'Les numéros avec leur indicatif, comme +33\u00a06\u00a012\u00a034\u00a056\u00a078.',
  contactFinderAdd: 'Ajouter',
  contactFinderEntryProblem: (problem, most) =>
    ({
      'country-code': 'Commencez le numéro par + et l’indicatif du pays, comme +33\u00a0pour la France.',
      unreadable: 'Ce n’est ni une adresse e-mail ni un numéro de téléphone.',
      full: `Pas plus de ${most} à la fois. Cherchez d’abord celles-ci.`,
    })[problem],
  contactFinderEntries: 'À chercher',
  contactFinderTakeOut: (name) => `Enlever ${isolate(name)}`,
  contactFinderFind: (count, formatted) => `Chercher ${counted(count, 'contact', 'contacts', formatted)}`,
  contactFinderLooking: 'Recherche…',
  contactFinderAtOnce: (most) => `Jusqu’à ${most} à la fois.`,
  contactFinderLeft: (left) => `Encore ${left} aujourd’hui.`,
  contactFinderLimited: 'C’est tout pour le moment.',
  contactFinderLimitedUntil: (time) =>
    `C’est tout pour le moment. Vous pourrez chercher de nouveau à partir de ${isolate(time)}.`,
  contactFinderFindFailed: (problem) => `Personne n’a été cherché. ${problem}`,
  contactFinderFound: (count, formatted) => `Vous avez retrouvé ${counted(count, 'personne', 'personnes', formatted)}`,
  contactFinderNothing: 'Personne pour le moment',
  contactFinderResultHint:
    'Nous vous le dirons quand chacun aura cherché l’autre. Personne n’apprend qui n’est pas ici.',
  contactFinderMatches: 'Vous vous êtes retrouvés',
  contactFinderMatchesEmpty: 'Les personnes que vous retrouvez apparaissent ici.',
  contactFinderMatchesFailed: (problem) => `La liste n’est pas arrivée. ${problem}`,
  contactFinderMoreFailed: (problem) => `La suite de la liste n’est pas arrivée. ${problem}`,
  contactFinderShown: (count, formatted) =>
    `${counted(count, 'personne de plus affichée', 'personnes de plus affichées', formatted)}.`,
  contactFinderArrived: (people) => `Vous vous êtes retrouvés\u00a0: ${isolate(people)}.`,
  contactFinderShowNew: (count, formatted) =>
    `Afficher ${counted(count, 'nouvelle personne', 'nouvelles personnes', formatted)}`,
  contactFinderFollow: 'Suivre',
  contactFinderFollowName: (name) => `Suivre ${isolate(name)}`,
  contactFinderFollowing: 'Dans vos abonnements',
  contactFinderUnfollow: 'Ne plus suivre',
  contactFinderUnfollowName: (name) => `Ne plus suivre ${isolate(name)}`,
  contactFinderFollowed: (name) => `Vous suivez maintenant ${isolate(name)}.`,
  contactFinderUnfollowed: (name) => `Vous ne suivez plus ${isolate(name)}.`,
  contactFinderNotFollowed: (name, problem) => `Rien n’a changé avec ${isolate(name)}. ${problem}`,
  contactFinderSince: (date) => `Vous participez depuis le ${isolate(date)}.`,
  contactFinderForget: 'Oublier mes données',
  contactFinderForgetQuestion: 'Tout effacer\u202f?',
  contactFinderForgetText:
    'Toutes les adresses et tous les numéros cherchés, et toutes les personnes retrouvées, sont effacés des deux côtés. On ne pourra plus vous retrouver. Vos abonnements restent.',
  contactFinderForgetKept: (count, formatted) => `Conservés en ce moment\u00a0: ${identifiers(count, formatted)}.`,
  contactFinderForgetYes: 'Tout effacer',
  contactFinderForgetting: 'Effacement…',
  contactFinderForgetNo: 'Garder',
  contactFinderForgetFailed: (problem) => `Tout n’est pas encore effacé. ${problem}`,
  contactFinderForgetUnconfirmed: 'Le service ne l’a pas confirmé. Veuillez réessayer.',
  contactFinderForgotten: 'Tout est effacé',
  contactFinderForgottenIdentifiers: (count, formatted) => `Effacés\u00a0: ${identifiers(count, formatted)}.`,
  contactFinderForgottenMatches: (count, formatted) =>
    `Enlevées des deux listes\u00a0: ${counted(count, 'personne', 'personnes', formatted)}.`,
  contactFinderForgottenHint: 'Vous ne participez plus, et personne ne peut vous retrouver ainsi.',
  contactFinderAgain: 'Participer de nouveau',
  contactFinderUnsupported: 'Cela ne fonctionne pas ici',
  contactFinderUnsupportedHint:
    'Les adresses doivent être brouillées avant de partir, et cette page ne le peut pas. Rien ne part d’ici.',
  contactFinderFailed: (problem) => `Le chargement a échoué. ${problem}`,
  contactFinderOffline: 'Vous êtes hors ligne. Ce que vous avez ajouté reste jusqu’à votre retour.',
};
