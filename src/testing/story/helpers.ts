import type { Face, Side, StoryAdapter, Viewer } from '../../contracts/index.js';
import { check } from '../assert.js';
import { need } from '../suite.js';
import type { StoryContext, StoryFixtures, StoryRole } from './context.js';

/** An id that no story has. */
export const unknownStory = 'no-such-story';

/** Somebody's story adapter. */
export function storyOf(context: StoryContext, role: StoryRole): StoryAdapter {
  const { story } = context.as(role);
  if (story === undefined) throw new Error(`make() gives ${role} no story adapter`);
  return story;
}

/** A fixture, or the case is skipped. */
export function fixture<Name extends keyof StoryFixtures>(
  context: StoryContext,
  name: Name,
): NonNullable<StoryFixtures[Name]> {
  return need<StoryFixtures[Name]>(context.stories[name], `make() gives no stories.${name}`);
}

/** An optional method that can be called, or the case is skipped: an absent one is an absent feature. */
export function method<Name extends keyof StoryAdapter>(
  adapter: StoryAdapter,
  name: Name,
): Required<StoryAdapter>[Name] {
  const found: StoryAdapter[Name] = need(adapter[name], `the adapter has no ${name}`);
  // Called as a method of its adapter, which may need its `this`.
  return (found as (...args: unknown[]) => unknown).bind(adapter) as Required<StoryAdapter>[Name];
}

/** Everybody on one list, as its author reads it page by page. */
export async function viewersOf(context: StoryContext, storyId: string, side: Side): Promise<readonly Viewer[]> {
  const author = storyOf(context, 'author');
  const found: Viewer[] = [];
  const cursors = new Set<string>();
  let after: string | undefined;
  do {
    const page = await author.listViewers(storyId, side, after === undefined ? {} : { after });
    found.push(...page.items);
    after = page.next;
    check(after === undefined || !cursors.has(after), 'a cursor came twice: the list never ends');
    if (after !== undefined) cursors.add(after);
  } while (after !== undefined);
  return found;
}

/** The ids of the people on one list, newest first. */
export async function idsOnList(context: StoryContext, storyId: string, side: Side): Promise<readonly string[]> {
  return (await viewersOf(context, storyId, side)).map(({ person }) => person.id);
}

/** A face but for its addresses, which may be new each time they are given. */
export function lasting({ picture, ...face }: Face): unknown {
  if (picture === undefined) return face;
  const { width, height, alt } = picture;
  return { ...face, width, height, alt };
}
