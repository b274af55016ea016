/** The message that answers a query of content, as the phrasebook calls it. */
export const queryMessage = (name: string): string => `query:${name}`;
