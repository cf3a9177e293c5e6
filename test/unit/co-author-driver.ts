import { expect } from '@open-wc/testing';
import type { AuthorRole } from '../../src/contracts/index.js';
import type { CoAuthoredWork, CoAuthorVerbs } from '../../src/core/making/co-author-work.js';
import { settle } from '../../src/testing/index.js';
import { fakeCoAuthors, person, type FakeCoAuthors } from './co-author-fixtures.js';

const roles: readonly AuthorRole[] = ['author', 'photo', 'translation', 'original-artist'];

/** Somebody who chooses co-authors while all kinds of things happen, and what they may count on. */
export class CoAuthorDriver {
  readonly backEnd: FakeCoAuthors = fakeCoAuthors();
  #getStore: () => { getSnapshot(): CoAuthoredWork; readonly coAuthors: CoAuthorVerbs };
  /** Who is chosen, with their role. */
  #mine = new Map<string, AuthorRole>();
  /** Posts of which those who were chosen are known. */
  #posts = new Set<string>();
  /** Who must have been asked at last, by post and person. */
  #owed = new Set<string>();

  constructor(getStore: () => { getSnapshot(): CoAuthoredWork; readonly coAuthors: CoAuthorVerbs }) {
    this.#getStore = getStore;
  }

  choose(may: boolean, who: number, isOff: boolean): void {
    const { coAuthors } = this.#getStore();
    const id = `p${who % 4}`;
    const role = roles[who % roles.length] ?? 'author';
    if (isOff) coAuthors.remove(id);
    else coAuthors.add(person(id), role);
    if (!may) return;
    if (isOff) this.#mine.delete(id);
    else this.#mine.set(id, role);
  }

  askAgain(): void {
    const { coAuthors, getSnapshot } = this.#getStore();
    for (const one of getSnapshot().asked) coAuthors.askAgain(one);
  }

  forget(): void {
    this.#mine.clear();
  }

  /** The page is gone for good: whoever was to be asked then is asked from the post, by hand. */
  left(): void {
    this.#owed.clear();
  }

  /** @param postId of what is published now */
  check(postId: string | undefined): void {
    if (postId !== undefined && !this.#posts.has(postId)) {
      this.#posts.add(postId);
      for (const id of this.#mine.keys()) this.#owed.add(`${postId} ${id}`);
      this.#mine.clear();
    }
    const { coAuthors } = this.#getStore().getSnapshot();
    expect(new Map(coAuthors.map((one) => [one.person.id, one.role])), 'co-authors').to.deep.equal(this.#mine);
    const asked = this.backEnd.invites.map((one) => `${one.postId} ${one.invitee?.id ?? ''}`);
    expect(new Set(asked).size, 'nobody is asked twice').to.equal(asked.length);
  }

  heal(): void {
    for (const fates of Object.values(this.backEnd.fates)) fates.length = 0;
  }

  /** Whoever was chosen for something that was published is asked at last. */
  async settleAll(): Promise<void> {
    this.askAgain();
    await settle();
    const asked = new Set(this.backEnd.invites.map((one) => `${one.postId} ${one.invitee?.id ?? ''}`));
    for (const owed of this.#owed) expect(asked.has(owed), `${owed} is asked`).to.equal(true);
  }
}
