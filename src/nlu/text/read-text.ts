import { type Masked, maskPersonalData } from './mask-personal-data';
import { normalise, unify } from './normalise';

/** A longer text keeps its beginning and its end: stories ask last. */
const LONGEST = 1200;
const HEAD = 250;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, HEAD)}。${text.slice(HEAD + 1 - LONGEST)}`;
}

/**
 * Raw text to the text that is kept: personal data is masked first, then the spelling is normalised, then what only showed
 * itself by that (emoji between the digits) is masked too.
 */
export function readText(raw: string): Masked {
  const first = maskPersonalData(unify(raw));
  const second = maskPersonalData(normalise(shorten(first.text)));
  return { text: second.text, kinds: [...new Set([...first.kinds, ...second.kinds])] };
}
