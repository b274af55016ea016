/** Characters that look alike and sound different: what handwriting input and reading off a photo mix up. */
const ALIKE =
  '未末 缴激 缴徼 费贵 险验 住往 院完 待侍 纳呐 滞带 民氏 职织 职识 活话 卡卞 备各 备务 转砖 拨拔 拔披 齿龄 起赴 线钱 补扑 补朴 移侈 账胀 保堡 保褓 退追 贴帖 申由 申甲 休体 休沐 失夫 失矢 业亚 工土 工干 居屈 基其 比此 例列 余佘 罚罢 报极 医匠 牙呀 诊珍 材村 料科 金全 限恨 限根 零雷 凭任 证征 销消 灵录 断继 额颇 位拉';

const LOOKS: ReadonlyMap<string, readonly string[]> = ALIKE.split(' ').reduce((looks, [a = '', b = '']) => {
  looks.set(a, [...(looks.get(a) ?? []), b]);
  return looks.set(b, [...(looks.get(b) ?? []), a]);
}, new Map<string, string[]>());

/** Words this long are still known with a character missing, doubled or out of place. */
const LONG = 4;

const alike = (word: string): string[] =>
  [...word].flatMap((character, i) =>
    (LOOKS.get(character) ?? []).map((other) => word.slice(0, i) + other + word.slice(i + 1)),
  );

/** The last but one: of 职工医保 or 异地就医, where the first characters went, what is left may belong to other words (离了职,医保). */
const dropped = (word: string): string => word.slice(0, -2) + word.slice(-1);

const doubled = (word: string): string[] =>
  [...word].map((character, i) => word.slice(0, i) + character + word.slice(i));

const swapped = (word: string): string[] =>
  [...word].slice(1).map((character, i) => word.slice(0, i) + character + word[i] + word.slice(i + 2));

/** What a word looks like after one slip of the hand or the eye: 滞呐金, 灵活业就, 异地医, 电子凭凭证. */
export function nearSpellings(word: string): readonly string[] {
  const slips = word.length < LONG ? [] : [dropped(word), ...doubled(word), ...swapped(word)];
  return [...new Set([...alike(word), ...slips])].filter((slip) => slip !== word);
}
