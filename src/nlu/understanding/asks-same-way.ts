/** 照这么算, 按你这个办法, 同样的比例: what was worked out last is to be worked out of another case. */
const SAME_WAY =
  /(?:照|按|依|用|同样)(?:着|照)?[你您]?(?:刚才|刚刚|上面|前面)?(?:这|那|同|的)(?:么|样|个|种|套|一)?(?:的)?(?:算|方法|算法|办法|法子|比例|公式|路子)|(?:同样|也|一样)这(?:么|样)算/;

/** Whether the message refers to the way the last answer was worked out. */
export const asksSameWay = (text: string): boolean => SAME_WAY.test(text);
