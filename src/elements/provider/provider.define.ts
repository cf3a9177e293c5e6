import { Provider } from './provider.js';

if (!customElements.get('rv-provider')) customElements.define('rv-provider', Provider);

declare global {
  interface HTMLElementTagNameMap {
    'rv-provider': Provider;
  }
}
