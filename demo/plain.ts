import { html, type TemplateResult } from 'lit';
import { describe, pictureUrl } from './pictures.js';
import type { Language } from './settings.js';
import type { Words } from './words/words.js';

/** What stands on this page, as somebody would write it. */
function code(front: string, back: string): string {
  return `<rv-flip-story comparable>
  <img slot="front" src="january.jpg"
       alt="${front}"
       width="1080" height="1350">
  <img slot="back" src="june.jpg"
       alt="${back}"
       width="1080" height="1350">
</rv-flip-story>

<script type="module">
  import 'recto-verso/flip-story/define';
</script>`;
}

/** A story without a back end. */
export function plain(words: Words, language: Language): TemplateResult {
  const front = describe('garden-front', language);
  const back = describe('garden-back', language);
  return html`<section class="plain-html" aria-labelledby="plain-title">
    <div class="prose">
      <h2 id="plain-title">${words.plainTitle}</h2>
      <p>${words.plainLede}</p>
      <pre tabindex="0" role="region" aria-label=${words.plainCode} dir="ltr"><code>${code(front, back)}</code></pre>
    </div>
    <rv-flip-story comparable>
      <img slot="front" src=${pictureUrl('garden-front')} alt=${front} width="1080" height="1350" loading="lazy" />
      <img slot="back" src=${pictureUrl('garden-back')} alt=${back} width="1080" height="1350" loading="lazy" />
    </rv-flip-story>
  </section>`;
}
