import { remember } from '../remember';
import type { Choice, ConversationState, Understanding } from '../vocabulary';

/** What a message says of a list: a place in it, or words of a label. */
interface Picking {
  readonly text: string;
  readonly ordinal?: number;
  /** It also answers the open question: then only a label typed out is a choice. */
  readonly isOpen: boolean;
}

/** Words that pick and say nothing of their own: 就前面那个吧, 我选看牙的. */
const PICKING =
  /我?(?:就|要|想|选|说|问)+(?:的是|是|一下)?|那个|这个|那项|这项|那条|那种|这种|第?[一二三四五六七八九十\d]+[个种项条号]?|[个种项条]|最后|[正当]?中间|[的吧啊呀呢了嘛那就]|[\s\p{P}]/gu;
const PICKS = /那个|这个|那项|这项|那条|那种|选|^就|吧$|的$/;
/** Longer messages ask something of their own. */
const LONGEST = 12;
/** Besides the number: 第二种怎么办理 asks, 第二个 picks. */
const LEFT_OVER = 2;

/** The list that can be tapped now; a number may still mean the one before, until another is shown. */
export const newestList = ({ offered, frames }: ConversationState): readonly Choice[] => {
  const [newest = [], ...older] = offered;
  if (newest.length > 0 || frames.at(-1)?.asking) return newest;
  return older.find((list) => list.length > 0) ?? [];
};

/** The choice meant by its number, its label or other words for it; `isOld` when it stood in an earlier list. */
export function findOffered(
  state: ConversationState,
  understanding: Understanding,
): { readonly choice: Choice; readonly isOld: boolean } | undefined {
  const said = pickingOf(state, understanding);
  const newest = newestList(state);
  const words = bare(said.text);
  const isSaid = ({ label }: Choice): boolean => bareLabel(label) === words;
  const choice = newest.find(isSaid) ?? numbered(newest, said) ?? named(newest, said);
  if (choice) return { choice, isOld: false };
  const older = state.offered.filter((list) => list !== newest).flat();
  const old = older.find(isSaid) ?? named(older, said);
  return old && { choice: old, isOld: true };
}

function pickingOf({ frames }: ConversationState, { text, answer, signals: { ordinal } }: Understanding): Picking {
  const isOpen = answer !== null && frames.at(-1)?.asking !== undefined;
  return { text, isOpen, ...(ordinal === undefined ? {} : { ordinal }) };
}

function numbered(list: readonly Choice[], { text, ordinal }: Picking): Choice | undefined {
  if (ordinal === undefined || text.replace(PICKING, '').length > LEFT_OVER) return undefined;
  return list[placeOf(ordinal, list.length)];
}

/** Where in a list of so many an ordinal points to: the middle one of three is the second, two have none. */
function placeOf(ordinal: number, length: number): number {
  if (ordinal === 0) return length % 2 === 1 ? (length - 1) / 2 : -1;
  return ordinal > 0 ? ordinal - 1 : length + ordinal;
}

/** 「看牙的」, 「门诊那个」: the only label that holds the words. */
function named(list: readonly Choice[], { text, isOpen }: Picking): Choice | undefined {
  if (isOpen || text.length > LONGEST || !PICKS.test(text)) return undefined;
  const words = bare(text.replace(PICKING, ''));
  if (words.length < 2) return undefined;
  const [only, ...others] = list.filter(({ label }) => bareLabel(label).includes(words));
  return others.length === 0 ? only : undefined;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();

/** Labels come from the content: there are fewer, unless it is swapped again and again. */
const MOST_KEPT = 2000;

/** Every message is compared with all labels on offer. */
const bareLabel = remember(bare, { most: MOST_KEPT });
