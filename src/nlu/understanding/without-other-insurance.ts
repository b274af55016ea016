/** 公积金没断, 养老一直在交: tells of another insurance that nothing is the matter with it. */
const FINE =
  /(?<=^|[,。!?; ])[^,。!?; ]{0,6}(?:公积金|养老(?:保险)?|失业(?:保险)?|工伤(?:保险)?|生育(?:保险)?|五险)(?:那边|那块)?(?:倒是|倒|都|还|也|一直|照样|照旧|就)*(?:没断|没停|没少|没落|不缺|正常|在交|交着|有交|交了|照交|照常|没问题|好好的|有)(?:着|的|呢|了|过)*(?:[,。!; ]+|$)/g;
const OURS = /医保|医疗保险/;

/** The text without the clauses that tell of another insurance that it goes on, where the rest names ours: 就医保断了,影响看病吗. */
export function withoutOtherInsurance(text: string): string {
  const rest = text.replace(FINE, '').replace(/^[,。!?; ]+/, '');
  return rest !== text && OURS.test(rest) ? rest : text;
}
