// 50 contacts at a time.
import { ready } from './contacts.js';

ready(50);
