/** Sentences this channel needs of its own. They come from content: none stands in the code. */
export interface OfficialAccountNotices {
  /** Appended where an answer had to be cut: how to read on. */
  readonly more: string;
  /** Said when the bot cannot answer just now. */
  readonly unavailable: string;
}
