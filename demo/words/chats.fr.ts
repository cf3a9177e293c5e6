import type { ChatTexts } from './chats.en.js';

export const chatsFr: ChatTexts = {
  lang: 'fr',

  duo: {
    table: 'Les clés demain\u00a0! Tu as encore la grande table pliante du marché de printemps\u00a0?',
    underBed: 'Oui, sous mon lit, avec onze ans de carnets par-dessus. Je la sors de là.',
    saint: 'Tu es un ange. J’apporte les croissants.',
    ferry: 'Depuis le ferry, hier soir. Maintiens l’image\u00a0: l’autre côté m’a pris jusqu’à minuit.',
    windows: 'Toutes ces fenêtres allumées\u00a0! La troisième en partant de la gauche, c’est la tienne\u00a0?',
    yours: 'C’est elle. Tu me connais trop bien 😄',
    wall: 'J’ai mesuré\u00a0: le grand mur fait 4,20\u00a0m. De quoi accrocher toute ta série du jardin et une rangée de hérons de Jun.',
    frames: 'Alors j’encadre les petits ce soir. Chêne ou blanc\u00a0?',
    oak: 'Chêne. Le blanc, on se croirait chez le dentiste.',
    saturday: 'Et viens tôt samedi, avant les autres\u00a0: je veux que tu le voies vide encore une fois.',
  },

  fair: {
    title: 'Salon du papier, 3\u00a0décembre',
    table: 'Nous avons la table\u00a027, entre les relieurs et le café. Qui apporte quoi\u00a0?',
    heron: { text: 'アオサギ四十部、持って行きます。', lang: 'ja' },
    theatre: { text: 'سأحضر مسرح العرائس، ومعه الحوت الورقي.', lang: 'ar' },
    harbour: 'Vingt ports, et mes bons ciseaux.',
    paper: { text: 'Беру рисовую бумагу и мешок прищепок.', lang: 'ru' },
    prices: 'Je fais les étiquettes. @satojun, @inesduarte, vos prix avant jeudi, s’il vous plaît\u00a0!',
    poster: 'L’affiche de Léa couvre toute la rue des Carmes. Nous voilà célèbres jusqu’à la boulangerie.',
    cake: 'La boulangerie nous offre deux plateaux de flans. En échange, elle veut une gravure.',
    deal: 'L’affaire de l’année.',
  },

  kofi: {
    first: '0\u00a0h\u00a010 · 1\u202f040\u00a0°C. Tes deux assiettes sont sur la deuxième étagère.',
    cat: '1\u00a0h\u00a025 · 1\u202f180\u00a0°C. Le chat a bougé. Fausse alerte, il s’est juste retourné.',
    cone: '2\u00a0h\u00a040 · Le cône\u00a010 est tombé. Au lit, et personne n’ouvre le four avant dimanche\u00a0!',
  },

  ines: {
    tomorrow: 'Demain, on ouvre\u00a0! Tu es la première à la voir.',
    missed: 'J’ai dessiné toute la journée et je l’ai manquée. C’est fini\u00a0?',
    real: 'Elle n’est restée qu’un jour. Viens voir la vraie\u00a0: la table près de la fenêtre t’attend.',
    window: 'Samedi à huit heures, avant le salon. Garde-moi un pastel de nata 🥐',
  },

  jun: {
    colours: 'Les deux couleurs tombent pile l’une sur l’autre. Retourne-le, et le soleil se lève.',
    neck: 'Le cou\u00a0! Tu l’as trouvée, cette ligne.',
    swap: 'Le numéro un est à toi, contre un port de nuit.',
    gladly: 'Avec grand plaisir. Ils iront bien côte à côte.',
  },

  lea: {
    bucket: 'Quarante affiches posées, et il reste un demi-seau de colle. Tu viens\u00a0?',
    walls: 'Impossible, je peins les murs. Bravo\u00a0!',
    letter: 'Mais regarde ce qu’écrit la galerie\u00a0!',
    gone: 'Ça dit que la story a été retirée\u00a0?',
    contested:
      'Ils l’ont prise pour une publicité, j’ai contesté. En deux mots\u00a0: première expo le 3\u00a0décembre\u00a0!',
    paste: 'Théo\u00a0!! Je danse avec le seau.',
    rain: 'Il pleut sur les affiches, maintenant. Elles tiennent.',
    coffee: 'Café sous l’auvent, si tes murs sont secs.',
  },

  salma: {
    curtain: 'Le rideau coince à gauche. Il te reste de cette cire pour la tringle\u00a0?',
    wax: 'Une demi-boîte. Je te l’apporte samedi.',
    first: 'Alors tu auras une place au premier rang. Rien que pour toi, et une seule fois\u00a0:',
    whale: 'La baleine à sa première répétition',
  },

  studio: {
    title: 'Le vieil atelier',
    said: [
      'Qui a pris le grand rouleau\u00a0? Il n’est plus à son crochet.',
      'Le bleu est sec. Tu peux passer la deuxième planche.',
      'Douze tirages aujourd’hui, neuf bons. Le meilleur jusqu’ici.',
      'La fenêtre est restée ouverte et toute la pile a gondolé.',
      'Venez voir la lumière sur le mur avant qu’elle parte.',
      'Le café est sur la presse, ne vous appuyez pas.',
      'Tu me coupes un passe-partout, 40\u00a0sur\u00a050\u00a0? Je fais la vaisselle.',
      'Le propriétaire demande si l’odeur de lin, c’est exprès.',
      'J’ai encore dessiné le ferry. Il s’améliore, ou je m’habitue.',
      'Le repérage est décalé d’un cheveu. J’aime bien.',
      'Les nouvelles plumes sont arrivées. Je t’en ai caché deux.',
      'Le loyer est pour vendredi, ma part est payée.',
      'Ne touchez pas à la plaque dans le bac, encore six minutes.',
      'Un enfant est entré et a demandé si on a le droit de dessiner toute la journée. J’ai dit oui.',
    ],
  },

  stranger: {
    hello:
      'Bonjour Théo, je m’appelle Noor. Je tatoue et j’imprime à Athènes, et je regarde vos décors depuis des années. Je suis en ville samedi\u00a0: puis-je passer\u00a0? Voici ce qui sort de ma table.',
    picture: 'Un serpent bleu aux fleurs rouges, tout juste tatoué sur un avant-bras.',
  },

  offer: {
    hintNew: 'Ce compte a deux jours.',
    hintMoney: 'Demande de l’argent.',
    text: 'Chère artiste, nous voulons exposer VOTRE œuvre à Paris\u00a0!! Pour garder votre place, réglez dès aujourd’hui les frais d’accrochage de 90\u00a0€\u00a0: https://prеstige-gallery.example/fee',
    picture: 'Une salle claire aux cadres dorés.',
  },

  friend: [
    'J’ai trouvé toute une rame de ce papier gris. Je t’en mets la moitié de côté\u00a0?',
    'Regarde par la fenêtre, maintenant. Quelle lumière\u00a0!',
    'Comment s’appelle ce rouge, déjà, celui qui met si longtemps à sécher\u00a0?',
    'Bus manqué à cause d’un dessin. Ça valait la peine.',
  ],
  unknown: [
    'Bonjour\u00a0! J’ai vu votre travail dans un café de Porto et je vous cherche depuis. Vendez-vous des tirages\u00a0?',
    'Bonsoir. J’enseigne le dessin à des enfants de dix ans\u00a0: puis-je leur montrer vos stories\u00a0?',
    'Bonjour, nous ne nous connaissons pas. La maison de ma grand-mère est dans votre dessin, celle à la porte verte.',
  ],
};
