import type { SlotReading } from '../../vocabulary';
import type { PlacesApart, SlotSpec } from '../contract';
import type { Region } from '../entities/region-names';
import type { RegionMention } from '../entities/regions';
import type { Scan } from '../understanding/scan';
import { isDenied } from './negation';

/** How many digits of a division code name the province, and the city. */
const PROVINCE = 2;
const CITY = 4;

const share = (a: Region, b: Region, digits: number): boolean =>
  a.code.length >= digits && a.code.slice(0, digits) === b.code.slice(0, digits);

const APART: Readonly<Record<PlacesApart, (a: Region, b: Region) => boolean>> = {
  'across-provinces': (a, b) => !share(a, b, PROVINCE),
  'within-province': (a, b) => share(a, b, PROVINCE) && a.level > 0 && b.level > 0 && !share(a, b, CITY),
  'across-cities': (a, b) => !share(a, b, PROVINCE) || (a.level > 0 && b.level > 0 && !share(a, b, CITY)),
};

/** The two places a text names, where it names two and no more. */
function twoPlaces({ text, regions: named }: Scan): readonly [RegionMention, RegionMention] | null {
  const regions = named.filter((mention) => !isDenied(text, mention));
  const different = regions.filter(
    ({ value }, i) => regions.findIndex((other) => other.value.code === value.code) === i,
  );
  const [a, b, more] = different;
  return a === undefined || b === undefined || more !== undefined ? null : [a, b];
}

/** 从苏州转到合肥: the value that means the way these two places lie to each other. */
export function readPlacesApart({ values }: SlotSpec, found: Scan): SlotReading | null {
  if (found.regions.length < 2) return null;
  const pair = twoPlaces(found);
  const value =
    pair && values.find(({ places }) => places !== undefined && APART[places](pair[0].value, pair[1].value));
  if (!pair || !value) return null;
  const { start } = pair[0];
  const { end } = pair[1];
  return { value: value.value, text: found.text.slice(start, end), start, end };
}
