/** What people write to each other. */
export const chatsEn = {
  lang: 'en',

  duo: {
    table: 'Keys tomorrow! Do you still have the long folding table from the spring market?',
    underBed: 'Yes, under my bed, with eleven years of sketchbooks on top of it. I’ll dig it out.',
    saint: 'You’re a saint. I’ll bring croissants.',
    ferry: 'From the ferry, last night. Hold it: the other side took me until midnight.',
    windows: 'All those lit windows! The third from the left, is that yours?',
    yours: 'It is. You know me too well 😄',
    wall: 'Measured it: the long wall is 4.20\u00a0m. That’s your whole garden series and a row of Jun’s herons.',
    frames: 'Then I’ll frame the small ones tonight. Oak or white?',
    oak: 'Oak. White looks like a dentist’s.',
    saturday: 'And come early on Saturday, before the others: I want you to see it empty once more.',
  },

  fair: {
    title: 'Paper fair, 3 December',
    table: 'We have table 27, between the bookbinders and the coffee. Who brings what?',
    heron: { text: 'アオサギ四十部、持って行きます。', lang: 'ja' },
    theatre: { text: 'سأحضر مسرح العرائس، ومعه الحوت الورقي.', lang: 'ar' },
    harbour: 'Twenty harbours, and my good scissors.',
    paper: { text: 'Беру рисовую бумагу и мешок прищепок.', lang: 'ru' },
    prices: 'I’ll write the price tags. @satojun, @inesduarte: yours by Thursday, please!',
    poster: 'Léa’s poster is up all along the Rue des Carmes. We’re famous as far as the bakery.',
    cake: 'The bakery gives us two trays of custard tarts. In return it wants a print.',
    deal: 'Best deal of the year.',
  },

  kofi: {
    first: '00:10 · 1,040 °C. Your two plates are on the second shelf.',
    cat: '01:25 · 1,180 °C. The cat has moved. False alarm, it only turned over.',
    cone: '02:40 · Cone 10 is down. Off to bed, nobody opens the kiln before Sunday!',
  },

  ines: {
    tomorrow: 'Tomorrow we open! You’re the first to see it.',
    missed: 'I was drawing all day and missed it. Is it over?',
    real: 'It was up for a day. Come and see the real one: the table by the window has your name on it.',
    window: 'Saturday at eight, before the fair. Keep me a pastel de nata 🥐',
  },

  jun: {
    colours: 'The two colours lie exactly on top of each other. Turn it over, and the sun comes up.',
    neck: 'The neck! You found the line.',
    swap: 'Number one is yours, if I may have a harbour by night.',
    gladly: 'More than gladly. They’ll look well side by side.',
  },

  lea: {
    bucket: 'Forty posters up and half a bucket of paste left. Are you coming?',
    walls: 'Can’t, I’m painting walls. Bravo!',
    letter: 'But look what the gallery wrote!',
    gone: 'It says that it was taken down?',
    contested: 'They took it for an advert; I’ve contested it. In short: we open on 3 December!',
    paste: 'Théo!! I’m dancing with the bucket.',
    rain: 'It’s raining on the posters now. They hold.',
    coffee: 'Coffee under the awning, if your walls are dry.',
  },

  salma: {
    curtain: 'The curtain sticks on the left. Have you any of that wax for the rail?',
    wax: 'Half a tin. I’ll bring it along on Saturday.',
    first: 'Then you sit in the front row. Only for you, and only once:',
    whale: 'The whale at its first rehearsal',
  },

  /** Eleven years of talk are made of these. */
  studio: {
    title: 'The old studio',
    said: [
      'Who had the big brayer last? It isn’t on its hook.',
      'The blue is dry. You can go over it with the second block.',
      'I pulled twelve today, nine of them good. Best run so far.',
      'Somebody left the window open and the whole stack has curled.',
      'Come and look at the light on the wall before it goes.',
      'Coffee is on the press, don’t lean on it.',
      'Could you cut me a mount, 40 by 50? I’ll do the dishes.',
      'The landlord asks whether it smells of linseed on purpose.',
      'I’ve drawn the ferry again. It’s getting better, or I’m getting used to it.',
      'Registration is off by a hair. I like it.',
      'New nibs have come. I’ve hidden two for you.',
      'Rent is due on Friday, I’ve paid my third.',
      'Don’t touch the plate in the tray, it needs another six minutes.',
      'A child came in and asked if we’re allowed to draw all day. I said yes.',
    ],
  },

  stranger: {
    hello:
      'Hello Théo, I’m Noor. I tattoo and print in Athens, and I’ve looked at your stage sets for years. I’m in town on Saturday: may I come by? This is from my table.',
    picture: 'A blue snake with red flowers, freshly tattooed on a forearm.',
  },

  offer: {
    hintNew: 'This account is two days old.',
    hintMoney: 'Asks for money.',
    text: 'Dear Artist, we want to show YOUR work in Paris!! To keep your place, pay the hanging fee of €90 today: https://prеstige-gallery.example/fee',
    picture: 'A bright hall with gilded frames.',
  },

  /** What a friend sends when the panel asks for it, one after the other. */
  friend: [
    'I’ve found a whole ream of that grey paper. Shall I put half of it aside for you?',
    'Look out of the window, now. What a light!',
    'What was the name of that red again, the one that dries so slowly?',
    'Missed the bus for the sake of a drawing. It was worth it.',
  ],
  /** The same, of somebody nobody knows. */
  unknown: [
    'Hello! I saw your work in a café in Porto and have been looking for you ever since. Do you sell prints?',
    'Good evening. I teach drawing to ten-year-olds: may I show them your stories?',
    'Hello, we don’t know each other. My grandmother’s house is in your drawing, the one with the green door.',
  ],
};

/** Something in a language of its own. */
export type Said = string | { readonly text: string; readonly lang: string };

export type ChatTexts = typeof chatsEn;
