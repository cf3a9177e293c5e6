import type { StringsController } from '../../controllers/strings-controller.js';
import { videoStrings } from '../parts/video.strings.js';
import { invitationPartStrings } from './invitation.part.strings.js';
import { invitationStrings } from './invitation.strings.js';

/** All that is said of an invitation, in English. */
export const invitationEnglish = { ...invitationStrings, ...videoStrings, ...invitationPartStrings };

/** The words of what is shown of an invitation. */
export type Words = StringsController<typeof invitationEnglish>;
