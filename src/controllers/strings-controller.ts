import { LocalizeController } from '@shoelace-style/localize';
import type { FunctionParams, Translation } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';

/** A word of an element: text, or a function that makes it of numbers, names and times. */
export type Word = string | ((...values: never[]) => string);

/** What a word wants to know. */
export type WordValues<W> = W extends (...values: infer Values) => string ? Values : [];

/** Which words the registered languages have: for as long as the elements of the page are drawn at one go. */
const translated = new Map<string, boolean>();

/** An element with words that a host may replace, one by one. */
export interface StringsHost<Table> extends ReactiveControllerHost, HTMLElement {
  strings: Partial<Table> | undefined;
}

/**
 * The words of an element in the language of the place where it stands: the nearest `lang`, through shadow roots.
 * A word is looked up in the host's own `strings`, then in the registered language, then in English, which the element carries.
 */
export class StringsController<Table extends object> extends LocalizeController<Translation & Table> {
  #host: StringsHost<Table>;
  #english: Table;
  #lang: string | undefined;

  constructor(host: StringsHost<Table>, english: Table) {
    super(host);
    this.#host = host;
    this.#english = english;
  }

  /** One word, made of `values` where it is a function. */
  text<Key extends keyof Table & string>(key: Key, ...values: WordValues<Table[Key]>): string {
    const own = this.#host.strings?.[key];
    if (own === undefined && this.#isTranslated(key))
      return this.term(key, ...(values as unknown as FunctionParams<(Translation & Table)[Key]>));
    const word = (own ?? this.#english[key]) as Word;
    return typeof word === 'string' ? word : word(...(values as never[]));
  }

  /** The controller would make a new `Intl.Locale` for each word of each element. */
  #isTranslated(key: keyof Table & string): boolean {
    if (translated.size === 0) queueMicrotask(() => translated.clear());
    const place = `${this.lang()} ${key}`;
    const known = translated.get(place) ?? this.exists(key, {});
    translated.set(place, known);
    return known;
  }

  /** Always one that `Intl` takes: a page may say `en_US`, or nonsense. */
  override lang(): string {
    if (this.#lang !== undefined) return this.#lang;
    // One rendering asks for hundreds of words.
    queueMicrotask(() => {
      this.#lang = undefined;
    });
    const lang = (nearest(this.#host, 'lang') ?? navigator.language).replaceAll('_', '-');
    try {
      this.#lang = Intl.getCanonicalLocales(lang)[0] ?? 'en';
    } catch {
      this.#lang = 'en';
    }
    return this.#lang;
  }

  override dir(): string {
    return this.#host.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  }
}

/** The attribute's value on the nearest ancestor that has it, walking out of slots and shadow roots. */
function nearest(from: Element, attribute: string): string | undefined {
  for (let element: Element | null = from; element;) {
    const value = element.getAttribute(attribute);
    if (value) return value;
    const root: Node = element.getRootNode();
    element = element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
}
