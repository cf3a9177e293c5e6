import { isolate } from './isolate.js';

const rules = new Intl.PluralRules('ar');
const written = new Intl.NumberFormat('ar');

/** The six forms of a counted noun. Those for none, one and two say the number themselves. */
export interface Forms {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: (number: string) => string;
  readonly many: (number: string) => string;
  readonly other: (number: string) => string;
}

export function counted(count: number, forms: Forms, formatted = written.format(count)): string {
  const form = forms[rules.select(count)];
  return typeof form === 'string' ? form : form(isolate(formatted));
}
