/** What stands in place of personal data. */
export const PLACEHOLDERS = {
  'id-number': '〔证件号〕',
  'card-number': '〔卡号〕',
  phone: '〔手机号〕',
  'verification-code': '〔验证码〕',
  password: '〔密码〕',
} as const;

export type PersonalDataKind = keyof typeof PLACEHOLDERS;

/** A stretch of the text that is personal data. */
export interface PersonalSpan {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}
