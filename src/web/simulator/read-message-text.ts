/** A piece of a WeChat text. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly text: string };

const LINK = /<a\s+href=(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>([^<]*)<\/a>/giu;
const SAFE_ADDRESS = /^(?:https?:\/\/|tel:|mailto:)/i;

/** Splits a text into words and links. Links to anything but pages, phones and mail lose their address. */
export function readMessageText(message: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of message.matchAll(LINK)) {
    const [whole, quoted, apostrophed, text = ''] = match;
    pieces.push({ kind: 'text', text: message.slice(end, match.index) }, linkOrText(quoted ?? apostrophed ?? '', text));
    end = match.index + whole.length;
  }
  pieces.push({ kind: 'text', text: message.slice(end) });
  return pieces.filter(({ text }) => text !== '');
}

function linkOrText(address: string, text: string): TextPiece {
  const href = address.trim();
  return SAFE_ADDRESS.test(href) ? { kind: 'link', href, text } : { kind: 'text', text };
}
