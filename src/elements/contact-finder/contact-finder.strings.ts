import { commonStrings } from '../parts/common.strings.js';
import type { SafetyStrings } from '../parts/safety.strings.js';
import type { ContactFinderPartStrings } from './contact-finder.part.strings.js';

/** The words of `rv-contact-finder` until there is something to show, in English. */
export const contactFinderStrings = {
  ...commonStrings,
  contactFinderHeading: 'Find people you know',
  contactFinderNotConnected: 'You can find people you know here once you are connected.',
};

/** All words of `rv-contact-finder`. Replace any of them by the element's `strings`. */
export type ContactFinderStrings = typeof contactFinderStrings & ContactFinderPartStrings & SafetyStrings;
