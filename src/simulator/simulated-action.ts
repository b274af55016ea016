/** What a person does on the simulated phone. */
export type SimulatedAction =
  | { readonly kind: 'text'; readonly text: string }
  /** A tap on a `weixin://bizmsgmenu` link: sends the label and carries the id. */
  | { readonly kind: 'tap'; readonly choiceId: string; readonly label: string }
  | { readonly kind: 'event'; readonly event: string; readonly eventKey?: string }
  /** Any other message type, with its own fields: image, voice, location … */
  | { readonly kind: 'media'; readonly type: string; readonly fields: Readonly<Record<string, string>> };
