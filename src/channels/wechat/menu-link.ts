import type { Choice } from '../../vocabulary';
import { cleanText } from './clean-text';

/** Label text that cannot close or open a tag. */
function plainLabel(label: string): string {
  return cleanText(label).replaceAll('<', '＜').replaceAll('>', '＞').replace(/\s+/gu, ' ').trim();
}

/**
 * A tap inside a text: the person "says" the label and the push carries the id as `bizmsgmenuid`.
 * Undocumented but widely used; it works for uncertified accounts too, which have no msgmenu.
 */
export function menuLink({ id, label }: Choice): string {
  const shown = plainLabel(label);
  const query = `msgmenucontent=${encodeURIComponent(shown)}&msgmenuid=${encodeURIComponent(cleanText(id))}`;
  return `<a href="weixin://bizmsgmenu?${query}">${shown}</a>`;
}

/** The id of a tapped choice as we gave it out, whether or not the client decoded it on the way. */
export function menuChoiceId(bizmsgmenuid: string): string {
  try {
    return decodeURIComponent(bizmsgmenuid);
  } catch {
    return bizmsgmenuid;
  }
}
