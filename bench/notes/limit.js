// Everything is laid out, as plain pages are.
import { start } from './html.js';
import { ready } from './ready.js';

start(ready, '.host { content-visibility: visible; }');
