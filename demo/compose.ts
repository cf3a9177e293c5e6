import { nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import type { OwnPhotos } from './own-photos.js';
import type { Holder } from './settings.js';

let form: OwnPhotos | undefined;

/** Opens the form for a story from the visitor's own photos, fetched when it is first wanted. */
export async function compose(app: App, author: Holder | 'guest'): Promise<void> {
  const module = await import('./own-photos.js');
  form ??= new module.OwnPhotos(app);
  await form.open(author);
}

/** The form, once somebody has wanted it. */
export function composer(): TemplateResult | typeof nothing {
  return form?.render() ?? nothing;
}
