import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createMemoryWorld, type MemoryWorld } from 'recto-verso/adapters/memory';
import type { Picture } from 'recto-verso/contracts';
import 'recto-verso/flip-story/define';
import 'recto-verso/provider/define';
import { expect, waitFor } from 'storybook/test';

const picture = (name: string, alt: string): Picture => ({
  src: `./pictures/${name}.svg`,
  width: 1080,
  height: 1350,
  alt,
});

function makeWorld(name: 'town' | 'room', author: string): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people: [
        { id: 'author', name: author },
        { id: 'viewer', name: 'Théo Lambert' },
      ],
      stories: [
        {
          id: 's1',
          author: 'author',
          front: { picture: picture(`${name}-front`, `The ${name}, at first`) },
          back: { picture: picture(`${name}-back`, `The ${name}, later`) },
        },
      ],
    },
  });
}

const beside = (content: TemplateResult): TemplateResult =>
  html`<div
    style="display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 2rem; inline-size: min(36rem, calc(100vw - 2rem))"
  >
    ${content}
  </div>`;

const meta: Meta = {
  title: 'Provider',
  component: 'rv-provider',
};

export default meta;

type Story = StoryObj;

/** Waits until every story of the canvas can be held. */
async function allReady(canvas: HTMLElement): Promise<readonly HTMLButtonElement[]> {
  return waitFor(() => {
    const stories = [...canvas.querySelectorAll('rv-flip-story')];
    const buttons = stories.flatMap(
      ({ shadowRoot }) => shadowRoot?.querySelector<HTMLButtonElement>('.hold:not(:disabled)') ?? [],
    );
    if (stories.length === 0 || buttons.length < stories.length) throw new Error('Not all are there yet.');
    return buttons;
  });
}

/** One provider for everything inside. */
export const One: Story = {
  render: () =>
    html`<rv-provider .adapters=${makeWorld('town', 'Mina Okafor').as('viewer')}>
      ${beside(html`<rv-flip-story story-id="s1"></rv-flip-story>`)}
    </rv-provider>`,
  play: async ({ canvasElement }) => {
    await allReady(canvasElement);
  },
};

/** Two worlds on one page know nothing of each other. */
export const TwoWorlds: Story = {
  render: () =>
    beside(
      html`<rv-provider .adapters=${makeWorld('town', 'Mina Okafor').as('viewer')}
          ><rv-flip-story story-id="s1"></rv-flip-story></rv-provider
        ><rv-provider .adapters=${makeWorld('room', 'Kofi Mensah').as('viewer')}
          ><rv-flip-story story-id="s1"></rv-flip-story
        ></rv-provider>`,
    ),
  play: async ({ canvasElement }) => {
    await allReady(canvasElement);
    const names = [...canvasElement.querySelectorAll('rv-flip-story')].map(
      ({ shadowRoot }) => shadowRoot?.querySelector('.name')?.textContent,
    );
    await expect(names).toEqual(['Mina Okafor', 'Kofi Mensah']);
  },
};

/** Two people in one world: what the viewer turns, the author sees counted. */
export const TwoPeople: Story = {
  render: () => {
    const world = makeWorld('town', 'Mina Okafor');
    return beside(
      html`<rv-provider .adapters=${world.as('viewer')}
          ><rv-flip-story class="viewer" story-id="s1" notice="none"></rv-flip-story></rv-provider
        ><rv-provider .adapters=${world.as('author')}
          ><rv-flip-story class="author" story-id="s1"></rv-flip-story
        ></rv-provider>`,
    );
  },
  play: async ({ canvasElement }) => {
    await allReady(canvasElement);
    canvasElement.querySelector<HTMLElementTagNameMap['rv-flip-story']>('.viewer')?.flip();
    await waitFor(() =>
      expect(canvasElement.querySelector('.author')?.shadowRoot?.textContent).toContain('1 turned it'),
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
  },
};

/** The nearest provider counts, and a story's own adapters count more. */
export const Nested: Story = {
  render: () =>
    html`<rv-provider .adapters=${makeWorld('town', 'Mina Okafor').as('viewer')}>
      ${beside(
        html`<rv-flip-story story-id="s1"></rv-flip-story>
          <rv-provider .adapters=${makeWorld('room', 'Kofi Mensah').as('viewer')}
            ><rv-flip-story story-id="s1"></rv-flip-story
          ></rv-provider>`,
      )}
    </rv-provider>`,
  play: async ({ canvasElement }) => {
    await allReady(canvasElement);
  },
};

/** A provider's `lang` is the language of what is inside. */
export const Language: Story = {
  render: () =>
    html`<rv-provider lang="fr" .adapters=${makeWorld('town', 'Mina Okafor').as('viewer')}>
      ${beside(html`<rv-flip-story story-id="s1"></rv-flip-story>`)}
    </rv-provider>`,
  play: async ({ canvasElement }) => {
    const [button] = await allReady(canvasElement);
    await expect(button?.textContent).not.toContain('Hold to flip');
  },
};

/** Without adapters the elements are quiet, and the developer reads one warning. */
export const Nothing: Story = {
  render: () => html`<rv-provider>${beside(html`<rv-flip-story story-id="s1"></rv-flip-story>`)}</rv-provider>`,
};
