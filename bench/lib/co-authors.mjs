import { benchFeed } from './notes.mjs';

/** Measures and prints what the names on posts cost. */
export const benchCoAuthors = (options) =>
  benchFeed(
    {
      title: 'Who signs a post: one to twelve names, with pictures, handles and roles',
      subjects: [
        { name: 'html', label: 'innerHTML' },
        { name: 'ours', label: 'rv-co-author-badge' },
      ],
      folder: 'bench/co-authors',
      each: 'badge',
    },
    options,
  );
