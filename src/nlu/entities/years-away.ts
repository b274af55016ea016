/** How far a year that is called by its place from this one is away. */
export const YEARS_AWAY: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  当年: 0,
  明年: 1,
  来年: 1,
  下年: 1,
  后年: 2,
};
