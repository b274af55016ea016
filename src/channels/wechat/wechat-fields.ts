/** A field of a push or a reply. Leaves are strings when read; numbers are written bare. */
export type WechatValue = string | number | WechatFields | readonly WechatValue[];

/** One message as WeChat names its fields: the same object whether it came as XML or as JSON. */
export interface WechatFields {
  readonly [name: string]: WechatValue;
}

/** The two formats the console offers. An answer uses the format of the push. */
export type WechatFormat = 'xml' | 'json';

/** The text of a leaf field; the empty string when it is absent or not a leaf. */
export function fieldText(fields: WechatFields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
