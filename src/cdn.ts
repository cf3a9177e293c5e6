// For pages without a bundler: elements registered, languages included, adapters to provide.
import './define.js';
import './locales/ar.js';
import './locales/fr.js';

export * from './index.js';
