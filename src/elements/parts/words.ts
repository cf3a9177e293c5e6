import type { WordValues } from '../../controllers/strings-controller.js';
import type { CommonStrings } from './common.strings.js';
import type { SafetyStrings } from './safety.strings.js';

/** The words that every element has, whatever else it says. Each `StringsController` is one. */
export interface CommonWords {
  text<Key extends keyof CommonStrings & string>(key: Key, ...values: WordValues<CommonStrings[Key]>): string;
  lang(): string;
}

/** The words of "More". */
export interface SafetyWords extends CommonWords {
  text<Key extends keyof (CommonStrings & SafetyStrings) & string>(
    key: Key,
    ...values: WordValues<(CommonStrings & SafetyStrings)[Key]>
  ): string;
}
