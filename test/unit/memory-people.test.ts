import { describePeopleAdapter } from '../../src/testing/index.js';
import { makeWorld, peopleContext } from './memory-fixtures.js';

describePeopleAdapter(() => peopleContext(), { title: 'the memory world keeps the contract of PeopleAdapter' });

describePeopleAdapter(() => peopleContext(makeWorld({ network: { latency: { min: 1, max: 4 }, reorder: true } })), {
  title: 'the memory world keeps the contract of PeopleAdapter on a slow line',
});
