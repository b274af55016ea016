/** Words with a numeral in them that state no quantity. */
const WORDS: readonly string[] = [
  '一般', '一样', '一起', '一些', '一下', '一直', '一定', '一旦', '一律', '一致', '一次性', '一并', '一边', '一方面', '一面', '一点', '一时', '一同', '一切', '一句', '一种', '一项', '一份', '一笔',
  '一条', '一类', '一段', '一家', '一张', '一步', '一遍', '一声', '一个', '一处', '一头', '一趟', '一回', '一会', '一位', '一部分', '一手', '一档', '一级', '一览', '一趟', '一道', '一体',
  '统一', '唯一', '另一', '同一', '每一', '任一', '万一', '之一', '某一', '逐一', '单一', '进一步', '下一', '上一', '这一', '那一', '哪一', '前一', '后一', '第一', '其一',
  '第二', '二维码', '二级', '二者', '二选一', '第三', '三级', '三甲', '三方', '第四', '四川', '五险', '六险', '三明', '两地', '两边', '两种', '两个', '两者', '两份', '两项', '两次', '两头', '两段', '两类', '两条', '两样', '两家', '两处', '两步',
  '三种', '三样', '三项', '三步', '三类', '双方', '几个', '十分', '百度', '千万别', '千万不要', '万元户', '三险', '四级', '五级', '零星', '零钱', '零工', '零就业', '归零', '清零', '陆续', '万科', '九江', '三亚', '万宁', '五指山', '一卡通', '一站式', '一网通办', '一件事', '一码',
];

const NUMERALS = '0-9０-９零〇一二三四五六七八九十百千万亿两半几俩仨壹贰叁肆伍陆柒捌玖拾佰仟';
const NUMBER = new RegExp(`[${NUMERALS}][${NUMERALS}.,，．%％]*`, 'g');
const ONLY_VAGUE = /^[几半万千百]+$/;

/**
 * Numbers in any spelling (Arabic, full-width, Chinese) that stand in a text, leaving out words that merely contain
 * a numeral (一般, 第三方) and proper names given as `names` (4050).
 */
export function findNumbers(text: string, names: readonly string[]): readonly string[] {
  const masked = [...names, ...WORDS].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.split(word).join(' '.repeat(word.length)), text);
  return [...masked.matchAll(NUMBER)].map(([number]) => number).filter((number) => !ONLY_VAGUE.test(number));
}
