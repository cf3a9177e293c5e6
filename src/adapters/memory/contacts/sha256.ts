import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** In lower-case hexadecimal. Not by Web Crypto, which answers later: a look-up is checked and done in one step, as in a transaction. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
