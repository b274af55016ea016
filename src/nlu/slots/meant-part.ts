/** 不是转移,是退费; 我问的不是补多少,是怎么申请: what follows is meant. */
const NOT_THIS_BUT = /^.*?(?<!是)不是[^,。!?;]{1,14}?[,。; ]?(?:而)?是(?!不是|吗)/;
/** 我是想问能不能补,不是滞纳金: what stands before is meant. */
const THIS_NOT = /[,。; ](?:而)?(?:并)?不是[^,。!?;]{1,14}[。!]?$/;
const OPENING =
  /^(?:[哦啊噢诶呃欸唉哎嗯等]+[一下]*[,。! ]?)?(?:不对|错了|不是的?|[搞说看弄记写问讲听理解]+[错反岔混串][^,。!? ]{0,4})[,。! ]+/;
const ASKING = /^(?:我)?(?:是|其实|就)?(?:想|要)?(?:问|说|知道|了解)(?:的)?(?:是|一?下)?/;

/** The part of a correction that is meant, without what it takes back; null when nothing is taken back. */
export function meantPart(text: string): string | null {
  const rest = text.replace(OPENING, '');
  const meant = rest.replace(NOT_THIS_BUT, '').replace(THIS_NOT, '').replace(ASKING, '');
  return meant === text || meant === '' ? null : meant;
}
