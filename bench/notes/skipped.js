// What is far off the screen is not laid out.
import { start } from './html.js';
import { ready } from './ready.js';

start(ready);
