/**
 * What a new element begins with: a button with its own words, an event and a slot. Enough of everything to pass every
 * check, and nothing that has to stay.
 *
 * Names: `note-card` (name), `NoteCard` (pascal), `noteCard` (camel), `Note card` (title).
 */

const elementClass = ({ name, pascal, camel, title }) => `import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { emit } from '../parts/emit.js';
import { tokens } from '../parts/tokens.styles.js';
import { ${camel}Strings, type ${pascal}Strings } from './${name}.strings.js';
import { styles } from './${name}.styles.js';

/**
 * ${title}: a button that says that it was chosen.
 *
 * @example
 * \`\`\`html
 * <rv-${name}>Something</rv-${name}>
 * \`\`\`
 *
 * @element rv-${name}
 *
 * @slot - What it is about
 *
 * @csspart button - The button
 *
 * @cssprop [--rv-spot] - The one colour that talks
 *
 * @fires {CustomEvent<${pascal}Detail>} rv-${name}-chosen - Somebody has chosen it
 */
export class ${pascal} extends LitElement {
  static override styles = [tokens, styles];

  /** Nobody can choose it now. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<${pascal}Strings> | undefined;

  #words = new StringsController<${pascal}Strings>(this, ${camel}Strings);

  #choose = (): void => {
    emit(this, 'rv-${name}-chosen', { at: Date.now() });
  };

  protected override render(): TemplateResult {
    return html\`<slot></slot>
      <button class="button spot" part="button" type="button" ?disabled=\${this.disabled} @click=\${this.#choose}>
        \${this.#words.text('${camel}Choose')}
      </button>\`;
  }
}
`;

const elementStyles = () => `import { css } from 'lit';

export const styles = css\`
  .button {
    margin-block-start: 8px;
  }
\`;
`;

const elementStrings = ({
  name,
  pascal,
  camel,
}) => `/** The words of \`rv-${name}\`, in English. Replace any of them by the element's \`strings\`. */
export const ${camel}Strings = {
  ${camel}Choose: 'Choose',
};

export type ${pascal}Strings = typeof ${camel}Strings;
`;

const elementEvents = ({ name, pascal }) => `/** What happened to a \`rv-${name}\`. */
export interface ${pascal}Detail {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The events of \`rv-${name}\`. All bubble and are composed. */
export interface ${pascal}EventMap {
  'rv-${name}-chosen': CustomEvent<${pascal}Detail>;
}
`;

const elementDefine = ({ name, pascal }) => `import { ${pascal} } from './${name}.js';
import type { ${pascal}EventMap } from './${name}.events.js';

if (!customElements.get('rv-${name}')) customElements.define('rv-${name}', ${pascal});

declare global {
  interface HTMLElementTagNameMap {
    'rv-${name}': ${pascal};
  }
  interface HTMLElementEventMap extends ${pascal}EventMap {}
}
`;

const react = ({ name, pascal }) => `import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/${name}/${name}.define.js';
import type { ${pascal}EventMap } from '../elements/${name}/${name}.events.js';
import { ${pascal} as ${pascal}Element } from '../elements/${name}/${name}.js';

/**
 * \`<rv-${name}>\` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <${pascal} on${pascal}Chosen={({ detail }) => log(detail.at)} />
 */
export const ${pascal} = createComponent({
  react: React,
  tagName: 'rv-${name}',
  elementClass: ${pascal}Element,
  displayName: '${pascal}',
  events: {
    on${pascal}Chosen: 'rv-${name}-chosen' as EventName<${pascal}EventMap['rv-${name}-chosen']>,
  },
});
`;

const stories = ({ name, pascal, title }) => `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'recto-verso/${name}/define';
import type { ${pascal} } from 'recto-verso/${name}';

type Args = Pick<${pascal}, 'disabled'>;

const meta: Meta<Args> = {
  title: 'Elements/${title}',
  component: 'rv-${name}',
  args: { disabled: false },
  render: ({ disabled }) => html\`<rv-${name} ?disabled=\${disabled}>Something</rv-${name}>\`,
};

export default meta;

export const Ready: StoryObj<Args> = {};

export const Disabled: StoryObj<Args> = { args: { disabled: true } };
`;

const mdx = ({ name, title }) => `import { Meta, Stories, Controls } from '@storybook/addon-docs/blocks';
import * as stories from './${name}.stories';

<Meta of={stories} name="Guide" />

# ${title}

\`\`\`html
<script type="module">
  import 'recto-verso/${name}/define';
</script>

<rv-${name}>Something</rv-${name}>
\`\`\`

<Stories includePrimary title="States" />

## Reference

<Controls />
`;

const test = ({ name, pascal, camel }) => `import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/${name}/${name}.define.js';
import { ${pascal} } from '../../src/elements/${name}/${name}.js';
import '../../src/locales/fr.js';

const buttonOf = (element: ${pascal}): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;

describe('rv-${name}', () => {
  it('is registered, and accessible', async () => {
    const element = await fixture<${pascal}>(html\`<rv-${name}>Something</rv-${name}>\`);
    expect(element).to.be.instanceOf(${pascal});
    await expect(element).to.be.accessible();
  });

  it('says that it was chosen', async () => {
    const element = await fixture<${pascal}>(html\`<rv-${name}></rv-${name}>\`);
    setTimeout(() => buttonOf(element).click());
    const event = await oneEvent(element, 'rv-${name}-chosen');
    expect(event.bubbles && event.composed).to.equal(true);
  });

  it('cannot be chosen while disabled', async () => {
    const element = await fixture<${pascal}>(html\`<rv-${name} disabled></rv-${name}>\`);
    let chosen = false;
    element.addEventListener('rv-${name}-chosen', () => (chosen = true));
    buttonOf(element).click();
    expect(chosen).to.equal(false);
  });

  it('takes a host’s words', async () => {
    const element = await fixture<${pascal}>(
      html\`<rv-${name} .strings=\${{ ${camel}Choose: 'Take this one' }}></rv-${name}>\`,
    );
    expect(buttonOf(element).innerText).to.equal('Take this one');
  });
});
`;

const reactTest = ({ name, pascal }) => `import { expect } from '@open-wc/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ${pascal} } from '../../src/react/${name}.js';

describe('${pascal} for React', () => {
  let root: Root;
  let container: HTMLElement;

  before(() => Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true));

  beforeEach(() => {
    container = document.createElement('div');
    document.body.append(container);
    root = createRoot(container);
  });

  afterEach(() => {
    act(() => root.unmount());
    container.remove();
  });

  it('hands over properties and events', async () => {
    let at: number | undefined;
    act(() => root.render(createElement(${pascal}, { disabled: false, on${pascal}Chosen: (event) => (at = event.detail.at) })));
    const element = container.querySelector('rv-${name}')!;
    await element.updateComplete;
    element.shadowRoot!.querySelector('button')!.click();
    expect(at).to.be.a('number');
    act(() => root.render(createElement(${pascal}, { disabled: true })));
    expect(element.disabled).to.equal(true);
  });
});
`;

/** Every file of an element, by its path. */
export const filesOf = (names) => {
  const { name } = names;
  const folder = `src/elements/${name}/${name}`;
  return {
    [`${folder}.ts`]: elementClass(names),
    [`${folder}.styles.ts`]: elementStyles(names),
    [`${folder}.strings.ts`]: elementStrings(names),
    [`${folder}.events.ts`]: elementEvents(names),
    [`${folder}.define.ts`]: elementDefine(names),
    [`src/react/${name}.ts`]: react(names),
    [`stories/${name}.stories.ts`]: stories(names),
    [`stories/${name}.mdx`]: mdx(names),
    [`test/elements/${name}.test.ts`]: test(names),
    [`test/react/${name}.test.ts`]: reactTest(names),
  };
};
