import type { CallRecord, MemoryWorld } from 'recto-verso/adapters/memory';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from './app.js';

const shown = 60;

/** What the adapters were asked, the newest first, as it happens. */
export function callLog({ world, words, settings }: App): TemplateResult {
  const calls = world.calls.getSnapshot().slice(-shown).reverse();
  const time = new Intl.DateTimeFormat(settings.lang, { timeStyle: 'medium', hourCycle: 'h23' });
  return html`<section aria-labelledby="calls-title">
    <h3 id="calls-title">${words.calls}</h3>
    <div class="calls-head">
      <p class="soft small">${words.callsOpen(world.runningCalls, world.openWatches)}</p>
      <button class="plain" type="button" @click=${() => clear(world)}>${words.callsClear}</button>
    </div>
    ${calls.length === 0 ? html`<p class="soft small">${words.callsEmpty}</p>` : nothing}
    <ol class="calls" tabindex="0" aria-label=${words.calls} reversed>
      ${repeat(
        calls,
        ({ id }) => id,
        (call) =>
          html`<li class=${call.outcome}>
            <span class="soft"
              ><time datetime=${call.at}>${time.format(new Date(call.at))}</time> ${call.personId}</span
            >
            <code dir="ltr">${called(call)}</code>
            <span class="outcome soft" dir="auto">${words.outcomes[call.outcome]}${facts(call)}</span>
          </li>`,
      )}
    </ol>
  </section>`;
}

function clear({ calls }: MemoryWorld): void {
  calls.clear();
}

function called({ method, args }: CallRecord): string {
  const telling = args.filter((arg) => !(typeof arg === 'object' && arg !== null && 'clientId' in arg));
  return `${method}(${telling.map((arg) => shorten(JSON.stringify(arg))).join(', ')})`;
}

function facts({ error, tookMs, method }: CallRecord): string {
  const took = tookMs === undefined || method.includes('watch') ? '' : ` · ${Math.round(tookMs)}\u00a0ms`;
  return `${error === undefined ? '' : `: ${error}`}${took}`;
}

function shorten(text: string | undefined): string {
  return text === undefined ? '' : text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
