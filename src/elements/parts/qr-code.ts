import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Modules of light around the code: what scanners need, by ISO/IEC 18004. */
const quietModules = 4;

/** A QR code, drawn as one path. Dark on light in every theme: scanners know no other. */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = size + 2 * quietModules;
  return html`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox=${`0 0 ${side} ${side}`}>
    <rect class="light" width=${side} height=${side} />
    <path class="dark" d=${pathOf(data)} />
  </svg>`;
}

/** Rows of dark modules, each as long as it goes. */
export function pathOf(data: readonly (readonly boolean[])[]): string {
  return data
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const length = (end === -1 ? row.length : end) - x;
        return [`M${x + quietModules} ${y + quietModules}h${length}v1h-${length}z`];
      }),
    )
    .join('');
}
