const OTHER = '(?:住房公积金|公积金|养老(?:保险|金)?|失业(?:保险)?|工伤(?:保险)?|生育(?:保险)?)';
/** What only our matters have: 断了, 停了, 没交. */
const LAPSED = '(?:(?<![没不])[断停漏欠]|没[交缴上])';
/** 公积金没断, 养老一直在交: tells of another insurance that nothing is the matter with it. */
const FINE =
  /(?<=^|[,。!?; ])[^,。!?; ]{0,6}(?:公积金|养老(?:保险)?|失业(?:保险)?|工伤(?:保险)?|生育(?:保险)?|五险)(?:那边|那块)?(?:倒是|倒|都|还|也|一直|照样|照旧|就)*(?:没断|没停|没少|没落|不缺|正常|在交|交着|有交|交了|照交|照常|没问题|好好的|有)(?:着|的|呢|了|过)*(?:[,。!; ]+|$)/g;
/** 公积金和医保都断了, 养老断了两年医保也断了: the same of another insurance, told beside ours. */
const BESIDE = [
  new RegExp(`${OTHER}(?:和|跟|与|同|还有|、|连)(?=(?:基本)?(?:医保|医疗)[^,。!?; ]{0,4}${LAPSED})`, 'g'),
  new RegExp(`(?<=医保|医疗保险)(?:和|跟|与|同|还有|、|连)${OTHER}(?=[^,。!?; ]{0,4}${LAPSED})`, 'g'),
  new RegExp(`${OTHER}(?:也|都)?${LAPSED}[^,。!?;]{0,6}?[,。!; ]*(?=医保[^,。!?; ]{0,3}${LAPSED})`, 'g'),
];
const OURS = /医保|医疗保险/;

/**
 * The text without what it tells of another insurance, that it goes on or stopped as well, where the rest names ours:
 * 公积金没断,就医保断了,影响看病吗.
 */
export function withoutOtherInsurance(text: string): string {
  const rest = [FINE, ...BESIDE].reduce((told, other) => told.replace(other, ''), text).replace(/^[,。!?; ]+/, '');
  return rest !== text && OURS.test(rest) ? rest : text;
}
