import { html as htmlOf, type TemplateResult } from 'lit';

/** White space with a line break in it, between tags and values: indentation of the source, no content. */
const indentation = /(^|>)\s*\n\s*(?=<|$)/g;

const tightened = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** Once per template: lit knows a template again by its strings. */
function tighten(strings: TemplateStringsArray): TemplateStringsArray {
  let tight = tightened.get(strings);
  if (!tight) {
    const raw = strings.map((string) => string.replace(indentation, '$1'));
    tight = Object.assign([...raw], { raw });
    tightened.set(strings, tight);
  }
  return tight;
}

/**
 * lit's `html` for what stands in the page many times over: without the nodes that indentation makes, which are every
 * third of a row.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> =>
  htmlOf(tighten(strings), ...values);
