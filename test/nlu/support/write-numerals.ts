const DIGITS = '零一二三四五六七八九';

function below10000(value: number): string {
  const units: readonly (readonly [number, string])[] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ];
  let text = '';
  let gap = false;
  let rest = value;
  for (const [unit, name] of units) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + DIGITS[digit] + name;
    gap = false;
  }
  return text;
}

/** Standard Chinese numeral of a whole number from 1 to 99,999,999 (12 is 十二). */
export function writeChinese(value: number): string {
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const tail = low === 0 ? '' : (high > 0 && low < 1000 ? '零' : '') + below10000(low);
  const text = high > 0 ? `${below10000(high)}万${tail}` : tail;
  return text.replace(/^一十/, '十');
}

/** Digits one by one: 2025 → 二〇二五; other characters stay. */
export function spellDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => (digit === '0' ? '〇' : (DIGITS[Number(digit)] ?? digit)));
}

/** Half-width digits to full-width ones. */
export function toFullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
