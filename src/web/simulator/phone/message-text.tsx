import { readMessageText } from '../read-message-text';

/** Where taps were taken out of the middle of a text, gaps are left. */
const GAP = /\n{3,}/g;

/** A text with its links. Everything else in it is only ever text. */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <>
      {readMessageText(text.replace(GAP, '\n\n')).map((piece) =>
        piece.kind === 'text' ? (
          piece.text
        ) : (
          <a href={piece.href} target="_blank" rel="noopener noreferrer">
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}
