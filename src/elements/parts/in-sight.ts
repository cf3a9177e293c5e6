/**
 * Brings what has the focus out from beneath a bar that stays (WCAG 2.4.11). Margins of scrolling do that by themselves, except in
 * WebKit, which knows them of scrolling alone. Fields are left alone: there the caret is what scrolls.
 */
export function keepInSight({ target }: Event): void {
  const control = target as Element;
  if (control.matches(':is(button, select, summary, input:is([type="radio"], [type="checkbox"])):focus-visible'))
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
