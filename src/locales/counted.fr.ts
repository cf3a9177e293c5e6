const rules = new Intl.PluralRules('fr');
const written = new Intl.NumberFormat('fr');

/** A number and its noun: 0, 1 and 1,5 are singular, and a round million wants « de » before the noun. */
export function counted(count: number, one: string, other: string, formatted = written.format(count)): string {
  const category = rules.select(count);
  if (category === 'one') return `${formatted}\u00a0${one}`;
  const de = /^[aeiouéèêh]/u.test(other) ? 'd’' : 'de ';
  return `${formatted}\u00a0${category === 'many' ? de : ''}${other}`;
}
