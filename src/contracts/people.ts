import type { CallOptions, Person, Relation, Report, WriteOptions } from './common.js';

/**
 * People and what they are to the signed-in person. Writes are idempotent: a repeat changes nothing and gives the same
 * answer. Blocking and reporting work also against somebody who has blocked the signed-in person.
 */
export interface PeopleAdapter {
  /**
   * One person.
   * @throws `not-found` (also when they have blocked the signed-in person)
   */
  get(personId: string, options?: CallOptions): Promise<Person>;

  /** What the signed-in person is to somebody. @throws `not-found` */
  getRelation(personId: string, options?: CallOptions): Promise<Relation>;

  /**
   * Follows. Only ever called after a tap on a control that says so.
   * @throws `not-found` (also after a block by them: it reveals least), `forbidden` (oneself), `rate-limited`
   */
  follow(personId: string, options?: WriteOptions): Promise<Relation>;

  /** @throws `not-found` */
  unfollow(personId: string, options?: WriteOptions): Promise<Relation>;

  /**
   * Blocks: both stop following each other, and neither sees the other's content from now on.
   * @throws `not-found`, `forbidden` (oneself)
   */
  block(personId: string, options?: WriteOptions): Promise<Relation>;

  /** @throws `not-found` */
  unblock(personId: string, options?: WriteOptions): Promise<Relation>;

  /**
   * Reports a person. Open to those without an account as well, where the law wants it so (Regulation (EU) 2022/2065,
   * article 16); else `unauthenticated`.
   * @throws `not-found`, `forbidden` (oneself), `invalid` (`other` without words)
   */
  report(personId: string, report: Report, options?: WriteOptions): Promise<void>;
}
