/** Who is measured, in this order, over and over. The first is the limit: every ratio is to it. */
export const subjects = [
  { name: 'limit', page: 'limit', label: 'limit, by hand' },
  { name: 'images', page: 'images', label: 'two pictures' },
  { name: 'record', page: 'record', label: 'record, counted' },
];

/** What is measured on a page. `goal` is a ratio to the limit, `most` a number of its own. */
export const rows = [
  { key: 'firstTurn', label: 'first press → first changed frame, ms', goal: 1.1 },
  { key: 'laterTurn', label: 'later press → first changed frame, ms', goal: 1.1 },
  { key: 'laterTurnFrame', label: 'in which frame the card has moved' },
  { key: 'lookFrame', label: 'in which frame anything shows', most: 1 },
  { key: 'perFlip', label: 'main thread per flip, ms', goal: 1.3 },
  { key: 'gaps', label: 'gaps over 25 ms between frames', most: 5 },
];

/** The pages of a run, and how often each card flips. */
export function settings({ quick, all }) {
  const flips = (usual) => (all ? 40 : quick ? Math.min(usual, 12) : usual);
  return [
    { cards: 1, slowDown: 1, flips: flips(10) },
    ...(all ? [{ cards: 1, slowDown: 6, flips: 40 }] : []),
    { cards: 60, slowDown: 1, flips: flips(10) },
    { cards: 60, slowDown: 6, flips: flips(40) },
  ];
}

/** The counted story does what the plain one does and a little more: once, where it is hardest, will do. */
export const isMeasured = ({ name }, { cards, slowDown }, { all }) =>
  all || name !== 'record' || (cards === 60 && slowDown === 6);

/** Entries, and the most kilobytes they may load. */
export const entries = [
  { entry: 'provider/define', most: 2 },
  { entry: 'flip-story/define', most: 7 },
  { entry: 'story-viewers/define', most: 7 },
  { entry: 'story-composer/define', most: 18 },
  { entry: 'chat-thread/define', most: 22 },
  { entry: 'chat-inbox/define', most: 10 },
  { entry: 'invite-follow/define', most: 10 },
  { entry: 'invitation/define', most: 8 },
  { entry: 'note-card/define', most: 10 },
  { entry: 'note-composer/define', most: 18 },
];
