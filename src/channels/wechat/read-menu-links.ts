import type { Choice } from '../../vocabulary';

const LINK = /<a\s+href="weixin:\/\/bizmsgmenu\?([^"]*)"\s*>([^<]*)<\/a>/gu;
/** A line that holds nothing but one link, numbered or not. */
const LINK_LINE = /^\s*(?:\d+[.、)]\s*)?<a\s+href="weixin:\/\/bizmsgmenu\?[^"]*"\s*>[^<]*<\/a>\s*$/u;

/** A text as a phone shows it. */
export interface MenuText {
  /** The text with lines that are only a tap taken out and taps inside lines reduced to their label. */
  readonly text: string;
  readonly choices: readonly (Choice & { readonly says: string })[];
}

function readLink(query: string, label: string): Choice & { readonly says: string } {
  const values = new URLSearchParams(query);
  return { id: values.get('msgmenuid') ?? '', label, says: values.get('msgmenucontent') ?? label };
}

/** What a phone makes of a text with `weixin://bizmsgmenu` links. `says` is what a tap sends as Content. */
export function readMenuLinks(content: string): MenuText {
  const choices = Array.from(content.matchAll(LINK), ([, query = '', label = '']) => readLink(query, label));
  const lines = content.split('\n').filter((line) => !LINK_LINE.test(line));
  return { text: lines.join('\n').replace(LINK, '$2').trim(), choices };
}
