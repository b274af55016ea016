import type { SlotReading } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { RegionMention } from '../entities/regions';
import { allMatches } from '../text/all-matches';
import type { Scan } from '../understanding/scan';
import { withoutDenied } from './negation';
import { placesOfSubject } from './whose-place';

/** Where somebody is insured and comes from, or where they go and are treated. */
type Role = 'from' | 'to' | 'unclear';

const FROM_BEFORE =
  /(?:从|由|离开|参保地?(?:是|在)?|医保(?:是|在)|社保(?:是|在)|卡(?:是|在)|交在|缴在|户口(?:是|在)?|老家(?:是|在)?|原来?(?:是|在)?|以前在|之前在)$/;
const FROM_AFTER =
  /^(?:那边|这边|那头)?的?(?:医保|社保|医疗|卡|(?:上班|工作|打工)?参[的了过]?保|(?:上班|工作|打工)的?时候?(?:交|缴|参)|交的|缴的|买的|职工|居民|户口|户籍|老家|参保人|籍|人(?!民)|转|调|搬|到|去|来|→|-+>|—)/;
const TO_BEFORE = /(?:到|去|来|往|回|至|赴|→|->|—|转入|就医地(?:是)?|现在在|目前在|长期在|常年在|居住在|住在)$/;
const TO_AFTER =
  /^(?:那边|这边)?(?:市|省)?(?:的?医院)?(?:看|住院|就医|治|做手术|工作|上班|生活|养老|带(?:孙|娃|孩)|定居|读书|上学|打工|生孩子|居住|长住|常住|住)/;

/** 老家是上饶, 上饶人: where one comes from, and not of itself where one is insured. */
const HOME_BEFORE = /(?:老家|籍贯|户口|户籍|原籍)(?:就|也)?(?:是|在)?$/;
const HOME_AFTER = /^(?:那边|这边)?(?:的|过来的)?人(?!民)/;
/** 老家上饶交的居民医保. */
const INSURED_AFTER = /^(?:那边|这边|那头)?的?(?:医保|社保|医疗|参[的了过]?保|交|缴|职工|居民|新?农合|城居)/;

/** 转出地说错了,是无锡: what is named before the place says which of the two is meant. */
const NAMED =
  /(?<from>转出地|转出的?地方|原(?:来的)?参保地|原来的?(?:地方|城市)|老地方|参保地)|(?<to>转入地|转入的?地方|转去的?(?:地方|城市)|要去的?(?:地方|城市)|去的?(?:地方|城市)|目的地|新(?:参保地|地方|城市)|就医地)/g;

function namedRole(text: string, { start }: Pick<RegionMention, 'start'>): Role {
  let role: Role = 'unclear';
  for (const { index, groups } of allMatches(NAMED, text))
    if (index < start) role = groups?.to === undefined ? 'from' : 'to';
  return role;
}

function roleOf(text: string, { start, end }: RegionMention): Role {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 10);
  if (TO_BEFORE.test(before)) return 'to';
  if (FROM_BEFORE.test(before) || FROM_AFTER.test(after)) return 'from';
  return TO_AFTER.test(after) ? 'to' : namedRole(text, { start });
}

function isHome(text: string, { start, end }: RegionMention): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 10)];
  return (HOME_BEFORE.test(before) || HOME_AFTER.test(after)) && !INSURED_AFTER.test(after);
}

/** Of two places with one known role the other has the other role; with none known, people name where they come from first. */
function settle(roles: readonly Role[]): readonly Role[] {
  const [first, second] = roles;
  if (roles.length !== 2 || first === undefined || second === undefined) return roles;
  if (first === 'unclear') return second === 'from' ? ['to', second] : ['from', 'to'];
  return second === 'unclear' || second === first ? [first, first === 'from' ? 'to' : 'from'] : roles;
}

function toReading(mention: RegionMention, text: string): SlotReading {
  const { start, end, value } = mention;
  return { value: value.name, text: text.slice(start, end), start, end };
}

/** Slots named `from_…` and `to_…` take places by direction; any other place slot where somebody is insured. */
function pick(
  slot: SlotSpec,
  mentions: readonly RegionMention[],
  roles: readonly Role[],
  text: string,
): RegionMention | undefined {
  const inRole = (role: Role) => mentions.filter((_, i) => roles[i] === role);
  if (slot.name.startsWith('from_')) return inRole('from')[0];
  if (slot.name.startsWith('to_')) return inRole('to')[0];
  const own = placesOfSubject(text, mentions);
  const likeliest = [...inRole('from'), ...inRole('unclear'), ...mentions].filter((mention) => own.includes(mention));
  return likeliest.find((mention) => !isHome(text, mention)) ?? likeliest[0];
}

/** 转入地说错了,是宁波: where somebody goes is no place where they are insured. */
const isGoal = (text: string, mentions: readonly RegionMention[], from: number): boolean =>
  from > 0 && mentions.length === 1 && mentions.every((mention) => namedRole(text, mention) === 'to');

/** Gives the places of the text to the region slots. */
export function assignRegions(slots: readonly SlotSpec[], found: Scan, from: number): Map<string, SlotReading> {
  const readings = new Map<string, SlotReading>();
  if (slots.length === 0 || found.regions.length === 0) return readings;
  const mentions = withoutDenied(found.text, found.regions, from);
  const roles = settle(mentions.map((mention) => roleOf(found.text, mention)));
  const isOfGoal = isGoal(found.text, mentions, from);
  for (const slot of slots) {
    if (isOfGoal && !slot.name.startsWith('to_')) continue;
    const mention = pick(slot, mentions, roles, found.text);
    if (mention !== undefined) readings.set(slot.name, toReading(mention, found.text));
  }
  return readings;
}
