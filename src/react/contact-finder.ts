import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/contact-finder/contact-finder.define.js';
import type { ContactFinderEventMap } from '../elements/contact-finder/contact-finder.events.js';
import { ContactFinder as ContactFinderElement } from '../elements/contact-finder/contact-finder.js';

/**
 * `<rv-contact-finder>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <ContactFinder compact onContactsFound={({ detail }) => greet(detail.matches)} />
 */
export const ContactFinder = createComponent({
  react: React,
  tagName: 'rv-contact-finder',
  elementClass: ContactFinderElement,
  displayName: 'ContactFinder',
  events: {
    onContactsOpen: 'rv-contacts-open' as EventName<ContactFinderEventMap['rv-contacts-open']>,
    onContactsClose: 'rv-contacts-close' as EventName<ContactFinderEventMap['rv-contacts-close']>,
    onContactsOptInRequest: 'rv-contacts-opt-in-request' as EventName<
      ContactFinderEventMap['rv-contacts-opt-in-request']
    >,
    onContactsOptedIn: 'rv-contacts-opted-in' as EventName<ContactFinderEventMap['rv-contacts-opted-in']>,
    onContactsFindRequest: 'rv-contacts-find-request' as EventName<ContactFinderEventMap['rv-contacts-find-request']>,
    onContactsFound: 'rv-contacts-found' as EventName<ContactFinderEventMap['rv-contacts-found']>,
    onContactFollowRequest: 'rv-contact-follow-request' as EventName<
      ContactFinderEventMap['rv-contact-follow-request']
    >,
    onContactFollowed: 'rv-contact-followed' as EventName<ContactFinderEventMap['rv-contact-followed']>,
    onContactUnfollowRequest: 'rv-contact-unfollow-request' as EventName<
      ContactFinderEventMap['rv-contact-unfollow-request']
    >,
    onContactUnfollowed: 'rv-contact-unfollowed' as EventName<ContactFinderEventMap['rv-contact-unfollowed']>,
    onContactsForgetRequest: 'rv-contacts-forget-request' as EventName<
      ContactFinderEventMap['rv-contacts-forget-request']
    >,
    onContactsForgotten: 'rv-contacts-forgotten' as EventName<ContactFinderEventMap['rv-contacts-forgotten']>,
    onContactsAdapterError: 'rv-contacts-adapter-error' as EventName<
      ContactFinderEventMap['rv-contacts-adapter-error']
    >,
    onPersonReportRequest: 'rv-person-report-request' as EventName<ContactFinderEventMap['rv-person-report-request']>,
    onPersonReported: 'rv-person-reported' as EventName<ContactFinderEventMap['rv-person-reported']>,
    onPersonBlockRequest: 'rv-person-block-request' as EventName<ContactFinderEventMap['rv-person-block-request']>,
    onPersonBlocked: 'rv-person-blocked' as EventName<ContactFinderEventMap['rv-person-blocked']>,
    onPeopleAdapterError: 'rv-people-adapter-error' as EventName<ContactFinderEventMap['rv-people-adapter-error']>,
  },
});
