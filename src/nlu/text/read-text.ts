import { type Masked, maskPersonalData } from './mask-personal-data';
import { normalise, unify } from './normalise';

/**
 * Raw text to the text that is kept: personal data is masked first, then the spelling is normalised, then what only showed
 * itself by that (emoji between the digits) is masked too.
 */
export function readText(raw: string): Masked {
  const first = maskPersonalData(unify(raw));
  const second = maskPersonalData(normalise(first.text));
  return { text: second.text, kinds: [...new Set([...first.kinds, ...second.kinds])] };
}
