/** Tells personal numbers by their own check digits and layout (GB 11643, ISO/IEC 7812). Arguments are digits, `X` for the last of an identity number. */

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_CHECKS = '10X98765432';
const LONGEST_CARD = 19;
const SHORTEST_CARD = 15;

function hasBirthday(digits: string, from: number, yearLength: number): boolean {
  const year = digits.slice(from, from + yearLength);
  const month = Number(digits.slice(from + yearLength, from + yearLength + 2));
  const day = Number(digits.slice(from + yearLength + 2, from + yearLength + 4));
  return (yearLength === 2 || /^(?:19|20)/.test(year)) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Whether the 18th character of an identity number fits the others. */
export function hasIdentityCheck(number: string): boolean {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return IDENTITY_CHECKS[sum % 11] === number[17];
}

/** The provinces that identity numbers begin with. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/**
 * Length of the identity number at the start: 18, 15 (before 1999) or 0. A wrong check digit with a real birthday is a
 * slip, not another thing. `isWhole`: nothing stands between the digits, so that they are no list of shorter numbers.
 */
export function identityLength(digits: string, isWhole: boolean): number {
  const isPlaced = PROVINCE.test(digits);
  const isLong = /^[1-9]\d{16}[\dX]/.test(digits);
  if (isLong && hasBirthday(digits, 6, 4) && (isPlaced || hasIdentityCheck(digits.slice(0, 18)))) return 18;
  if (isLong && isWhole && hasIdentityCheck(digits.slice(0, 18))) return 18;
  return isWhole && isPlaced && /^\d{15}$/.test(digits) && hasBirthday(digits, 6, 2) ? 15 : 0;
}

/** Whether the digits pass the Luhn check. */
export function hasLuhnCheck(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Length of the bank card number at the start, or 0. Sixteen digits and more are one even with a slip: nothing else is that long. */
export function cardLength(digits: string): number {
  const run = /^\d+/.exec(digits)?.[0] ?? '';
  // Hidden whole: a beginning that happens to pass the check would leave the end to be read as an amount.
  if (run.length >= 16 && run.length <= LONGEST_CARD) return run.length;
  for (let length = Math.min(LONGEST_CARD, run.length); length >= SHORTEST_CARD; length--) {
    if (hasLuhnCheck(run.slice(0, length))) return length;
  }
  return run.length >= 16 ? Math.min(run.length, LONGEST_CARD) : 0;
}

/** Banks that issue cards people here have; what else is spaced out is a list of amounts or years. */
const ISSUER = /^(?:62|4\d|5[1-5]|3[457]|9[0-9])/;

/**
 * Length of the bank card number at the start of digits with something between them: it has to pass the check. `endsGroup`:
 * whether something stands behind so many digits, since no number ends inside a group (4111 1111 1111 1111,36).
 */
export function separatedCardLength(digits: string, endsGroup: (length: number) => boolean): number {
  if (!ISSUER.test(digits)) return 0;
  const run = /^\d+/.exec(digits)?.[0] ?? '';
  let longest = 0;
  for (let length = Math.min(LONGEST_CARD, run.length); length >= SHORTEST_CARD; length--) {
    if (!endsGroup(length)) continue;
    if (hasLuhnCheck(run.slice(0, length))) return length;
    longest = Math.max(longest, length);
  }
  return run.startsWith('62') && longest >= 16 ? longest : 0;
}

/** Length of the mobile number at the start (with 86 before it or without), or 0. */
export function phoneLength(digits: string): number {
  const match = /^(?:0?0?86)?1[3-9]\d{9}/.exec(digits);
  return match === null ? 0 : match[0].length;
}
