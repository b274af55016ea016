import { findCue, type Scan } from '../understanding/scan';

/** 不对,断了四个月: said before something else, it takes back what was said last. 看错单子了,…: so does a slip of the eye. */
const OPENING =
  /^(?:[哦啊噢诶呃欸唉哎嗯]+[,。! ]?)?(?:不对|不不+|错了|不是的?|[搞说看弄记写填算讲][错反岔混串][^,。!? ]{0,4})[,。! ]+(?=[^,。!? ])/;
/** 其实没换: tells how it really is. */
const REALLY = /^(?:[哦啊噢诶呃欸唉哎嗯]+[,。! ]?)?其实(?=[没不有还已在])/;
const NOT_THIS_BUT_THAT =
  /(?<!是)不是[^,。!?;]{1,12}?(?:[, ]?(?:而)?是(?!不是|吗)|[, ](?:就|只有?)(?!是不是|行|能|可以))/;

/** Where a correction in the text ends (说错了,…): what follows is what is meant. 0 without one. */
export function correctionEnd(found: Scan): number {
  return findCue(found, 'correction')?.end ?? (OPENING.exec(found.text) ?? REALLY.exec(found.text))?.[0].length ?? 0;
}

/** Whether the wording takes back what was said before. */
export function isCorrection(found: Scan): boolean {
  return correctionEnd(found) > 0 || NOT_THIS_BUT_THAT.test(found.text);
}
