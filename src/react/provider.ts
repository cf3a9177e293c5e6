import { createComponent } from '@lit/react';
import React from 'react';
import '../elements/provider/provider.define.js';
import { Provider as ProviderElement } from '../elements/provider/provider.js';

/**
 * `<rv-provider>` as a React component.
 *
 * @example
 * <Provider adapters={adapters}>
 *   <FlipStory storyId="s1" />
 * </Provider>
 */
export const Provider = createComponent({
  react: React,
  tagName: 'rv-provider',
  elementClass: ProviderElement,
  displayName: 'Provider',
});
