import { readMessageText } from '../read-message-text';

/** A text with its links. Everything else in it is only ever text. */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <>
      {readMessageText(text).map((piece) =>
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
