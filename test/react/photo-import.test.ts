import { expect } from '@open-wc/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { PhotoImport } from '../../src/react/photo-import.js';
import { importHarness, makeWorld } from '../harness/photo-import.harness.js';

describe('PhotoImport for React', () => {
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
    const adapters = makeWorld().as('mina');
    const heard: string[] = [];
    act(() =>
      root.render(
        createElement(PhotoImport, {
          adapters,
          importDefault: 'ask',
          onImportChoiceRequest: ({ detail }) => heard.push(`${detail.scope} ${String(detail.value)}`),
          onImportChanged: ({ detail }) => heard.push(`existing ${String(detail.settings.existing)}`),
        }),
      ),
    );
    const place = importHarness(container.querySelector('rv-photo-import')!);
    await place.becomes('import-undecided');
    await place.until(() => place.all('[value=show]').length > 0);
    place.one('[value=show]').click();
    await place.press('Save choice');
    await place.until(() => heard.length === 2);
    expect(heard).to.deep.equal(['all true', 'existing true']);
  });
});
