import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number from `least` to `most`. */
export function numberWithin(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (text.trim() !== '' && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
  };
}

/** Reads an option that is a whole number from `least` to `most`. */
export function wholeNumberWithin(least: number, most: number): (text: string) => number {
  const read = numberWithin(least, most);
  return (text) => {
    const number = read(text);
    if (Number.isInteger(number)) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** Reads an option that is a list of whole numbers above zero. */
export function listOfSizes(text: string): readonly number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes;
  throw new InvalidArgumentError('They must be whole numbers, as 25,50,100,150.');
}
