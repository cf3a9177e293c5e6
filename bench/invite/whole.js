// All 5,000 contacts at once, as a back end without pages gives them.
import { ready } from './contacts.js';

ready(5000);
