import { cardLength, identityLength, phoneLength } from './number-kinds';

/** What stands in place of personal data. */
const PLACEHOLDERS = {
  'id-number': '〔证件号〕',
  'card-number': '〔卡号〕',
  phone: '〔手机号〕',
  'verification-code': '〔验证码〕',
} as const;

type PersonalDataKind = keyof typeof PLACEHOLDERS;

/** A text without personal data, and the kinds that were found in it. */
export interface Masked {
  readonly text: string;
  readonly kinds: readonly string[];
}

const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  洞: '0',
  一: '1',
  幺: '1',
  壹: '1',
  二: '2',
  贰: '2',
  两: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  拐: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
};

/** Digits of any script, at most two separators between them. */
const RUN =
  /[\d零〇洞一幺壹二贰两三叁四肆五伍六陆七柒拐八捌九玖](?:[\s\-._·,]{0,2}[\d零〇洞一幺壹二贰两三叁四肆五伍六陆七柒拐八捌九玖]){7,}(?:[\s-]{0,2}[xX×])?/g;
const CODE =
  /((?:验证|校验|动态|确认|短信)(?:码|密码)|密码|口令|otp|captcha|yzm)([^\d\n]{0,10})(\d[\d ]{2,8}\d)(?!\d)/gi;
const LETTERED =
  /((?:护照|通行证|社保卡|社会保障|医保|证件|卡|身份证)(?:号码|号)?[^\da-z\n]{0,4})([a-z]{1,2}\d{7,10})(?![\da-z])/gi;

interface Span {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** The digits of a run, and where each stood. */
function digitsOf(run: string): { readonly digits: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let digits = '';
  for (let i = 0; i < run.length; i++) {
    const character = run[i] as string;
    const digit = /\d/.test(character) ? character : /[xX×]/.test(character) ? 'X' : DIGITS[character];
    if (digit === undefined) continue;
    digits += digit;
    places.push(i);
  }
  return { digits, places };
}

/** The longest personal number that starts at `from`. */
function numberAt(digits: string, from: number): { readonly kind: PersonalDataKind; readonly length: number } | null {
  const rest = digits.slice(from);
  const identity = identityLength(rest);
  if (identity > 0) return { kind: 'id-number', length: identity };
  const phone = phoneLength(rest);
  if (phone > 0 && rest.length < 13) return { kind: 'phone', length: phone };
  const card = cardLength(rest);
  if (card > 0) return { kind: 'card-number', length: card };
  return phone > 0 ? { kind: 'phone', length: phone } : null;
}

function spansIn(run: string, offset: number): Span[] {
  const { digits, places } = digitsOf(run);
  const spans: Span[] = [];
  let i = 0;
  while (i < digits.length) {
    const found = numberAt(digits, i);
    if (found === null) {
      i++;
      continue;
    }
    const last = places[i + found.length - 1] as number;
    spans.push({ kind: found.kind, start: offset + (places[i] as number), end: offset + last + 1 });
    i += found.length;
  }
  return spans;
}

function replaceSpans(text: string, spans: readonly Span[]): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of spans) {
    masked += text.slice(from, start) + PLACEHOLDERS[kind];
    from = end;
  }
  return masked + text.slice(from);
}

/**
 * Puts placeholders for identity, card and telephone numbers and verification codes, however they are spaced or spelt
 * (full-width digits must be half-width already). Runs before anything keeps, logs or classifies the text.
 */
export function maskPersonalData(text: string): Masked {
  const kinds = new Set<PersonalDataKind>();
  const note = (kind: PersonalDataKind): string => {
    kinds.add(kind);
    return PLACEHOLDERS[kind];
  };
  const coded = text
    .replace(CODE, (_, cue: string, between: string) => cue + between + note('verification-code'))
    .replace(LETTERED, (_, cue: string) => cue + note('id-number'));
  const spans = [...coded.matchAll(RUN)].flatMap((match) => spansIn(match[0], match.index));
  for (const { kind } of spans) kinds.add(kind);
  return { text: replaceSpans(coded, spans), kinds: [...kinds] };
}
