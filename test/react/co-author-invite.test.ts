import { expect } from '@open-wc/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { CoAuthorInvite as CoAuthorInviteRecord } from '../../src/contracts/index.js';
import { contentHash } from '../../src/core/co-author/content-hash.js';
import { CoAuthorInvite } from '../../src/react/co-author-invite.js';
import { waitUntil } from '../support/wait-until.js';

describe('CoAuthorInvite for React', () => {
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
    const content = { postId: 'note-1', kind: 'note', text: 'The harbour.' } as const;
    const invite: CoAuthorInviteRecord = {
      id: 'invite-1',
      postId: 'note-1',
      inviter: { id: 'mina', name: 'Mina' },
      role: 'author',
      state: 'pending',
      createdAt: '2026-01-01T00:00:00Z',
      signable: { content, hash: await contentHash(content) },
    };
    let hash: string | undefined;
    act(() =>
      root.render(
        createElement(CoAuthorInvite, {
          invite,
          onCoAuthorApproveRequest(event) {
            event.preventDefault();
            hash = event.detail.hash;
          },
        }),
      ),
    );
    const element = container.querySelector('rv-co-author-invite')!;
    await waitUntil(() => element.shadowRoot!.querySelector('[part~=approve]'), 'the question');
    element.shadowRoot!.querySelector<HTMLElement>('[part~=approve]')!.click();
    expect(hash).to.equal(invite.signable?.hash);
  });
});
