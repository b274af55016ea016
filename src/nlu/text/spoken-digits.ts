/** Every way to write a digit that occurs between digits, to the digit: 幺 and 拐 as on the telephone, 壹 as on a bill, o for 0. */
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['0零〇洞oO', '1一幺壹', '2二贰两', '3三叁', '4四肆', '5五伍', '6六陆', '7七柒拐', '8八捌', '9九玖'].flatMap(
    (written) => [...written].map((character) => [character, written[0] as string]),
  ),
);

/** For a character class. */
export const ANY_DIGIT = Object.keys(DIGITS).join('');

/** The digits of a stretch (`X` for the last of an identity number), and where each stands in it. */
export function digitsOf(stretch: string): { readonly digits: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let digits = '';
  for (let i = 0; i < stretch.length; i++) {
    const character = stretch[i] as string;
    const digit = /[xX×]/.test(character) ? 'X' : DIGITS[character];
    if (digit === undefined) continue;
    digits += digit;
    places.push(i);
  }
  return { digits, places };
}
