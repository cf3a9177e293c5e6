import { isolate } from './isolate.js';

/** What the page says about invitations, and what people have said to each other elsewhere. */
export const inviteEn = {
  message: 'Look, I let the night fall over my harbour. If you like it, follow me on Folio.',
  messageToReem: 'Reem, this is the hill I told you about. Watch it until midnight!',
  clip: 'Latest clip',
  elsewhere: 'Messages from another app',
  arrived: (app: string, name: string): string => `${isolate(app)}: a message for ${isolate(name)}`,
  read: 'Read it',
  appOf: (name: string): string => `${isolate(name)}’s messages`,
  readAs: 'Whose messages',
  noMessages: 'Nothing has arrived yet. Invite somebody from “My stories”.',
  hello: 'Are you coming to the paper fair?',
  helloBack: 'I’ll be there. What are you showing?',
  answer: 'Message',
  otherApp: 'Another app, made up for this page.',
  leaveApp: 'Back to the phone',
  closePage: 'Close the page',
  openedLink: 'An opened link',
  signedInAs: (name: string): string => `Signed in as ${isolate(name)}`,
  signedOut: 'Not signed in',
  signOut: 'Sign out',
  onward: 'Go to Folio',
  join: 'Join Folio',
  joinLede: (name: string): string =>
    `You came for ${isolate(name)}’s clip. After this you’ll see it again, and decide then whether to follow.`,
  yourName: 'Your name',
  nameMissing: 'Please write what others may call you.',
  signUp: 'Sign up',
  notNow: 'Not now',
  joinNote: 'Nothing is sent anywhere: you are new in this page, and gone when it is reloaded.',
  settings: 'Invitations',
  follow: 'How links ask',
  follows: { 'with-watch': 'With the clip', ask: 'After the clip' },
  opens: 'Who opens links',
  visitor: 'No account',
  clipState: 'Mina’s clip',
  sample: 'Open the sample link',
  unknown: 'Open an unknown link',
};

export type InviteWords = typeof inviteEn;
