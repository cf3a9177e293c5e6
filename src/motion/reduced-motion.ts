let query: MediaQueryList | undefined;

/**
 * Whether things should not move (WCAG 2.3.3): the system's setting, or the page's own,
 * `<html data-rv-motion="reduced">`; `data-rv-motion="full"` answers for a page that asks its visitors itself.
 */
export function prefersReducedMotion(): boolean {
  const own = document.documentElement.dataset['rvMotion'];
  if (own === 'reduced' || own === 'full') return own === 'reduced';
  query ??= matchMedia('(prefers-reduced-motion: reduce)');
  return query.matches;
}
