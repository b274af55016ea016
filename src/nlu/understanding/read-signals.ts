import type { Signals } from '../../vocabulary';
import { numeralAt } from '../entities/numerals';
import { isCorrection } from '../slots/correction';
import { asksSameWay } from './asks-same-way';
import { exactKey } from './exact-key';
import { replacedNumber } from './replaced-number';
import { findCue, type Scan } from './scan';

const LEANING = /^那(?:么)?[^,。!?]{1,14}(?:[呢嘞咧哩]|的话|怎么样|咋样)\??$/;
/** 要是起付线年初就已经花满300了呢: the same question of a case that is supposed. */
const SUPPOSED_CASE =
  /^(?!.*(?:怎么|什么|多少|哪|咋|啥|几|谁))那?(?:要是|如果|假如|假设|假使|万一|换成|换作)[^,。!?]{1,18}[呢嘞咧哩]\??$/;
/** 河南呢, 住院呢: no more than a value to put in. */
const BARE_LEANING = /^(?!.*(?:怎么|什么|多少|哪|咋|啥|几|谁))[^,。!?]{1,6}[呢嘞咧哩]\??$/;
/** 余额呢 还能用不: the value first, and what is asked of it again. */
const LED_BY_VALUE = /^那?[^,。!? ]{1,7}[呢嘞咧哩][ ,][^,。!? ]{1,7}\??$/;
/** 断了七个月的话还行吗, 基数换成5500试试: the same question with another value. */
const SUPPOSED =
  /^(?:那|如果|要是|假如)?[^,。!? ]{2,12}的话(?:[呢嘞咧哩]|还?(?:行|可以|成|能)?[吗不么嘛]|怎么样|咋样)?\??$|^(?:那|把)?[^,。!? ]{0,6}(?:换成?|改成?|变成)[^,。!? ]{2,8}(?:呢|试试|看看|再?算算?|再?算一下)\??$/;
/** 再算算两年的, 那按半年估一下: reckoned again with another value. */
const RECKONED =
  /^(?:那|再|重新)+(?:帮我?|给我?)?(?:按|算算?|估估?|看看?)[^,。!? ]{2,8}(?:的|算算?|试试|看看|一下)[吧呗呢]?\??$/;
const LAST = /最后一?[个种项条]|^最后$/;
const MIDDLE = /^(?:选|要|就|我选|我要)?[正当]?中间(?:的|那|这)?(?:一?[个种项条档])?的?[吧呗]?$/;
const NTH = /第([一二三四五六七八九十\d]{1,2})(?:[个种项条]|$)/;
const BARE_NTH = /^(?:选|要|就)?([一二三四五六七八九\d]|1\d|十[一二三四五六七八九]?)$/;
/** 回到补缴的事, 回头说刚才那个: goes back to what was talked of before. */
const RETURNS =
  /(?:回到|返回|说回|问回|回头|回过头|转回|还是|接着|继续|再|又)来?(?:再)?(?:说|讲|问|聊|看|谈|接着|办|回)?(?:一?下)?到?(?:刚才|刚刚|前面|之前|上面|最早|最开始|一开始|开头|先前|最初|原来)|(?:回到|说回|回头(?:再)?[说问讲聊看]|回过头)|(?:刚才|刚刚|前面|之前|上面|最早|最开始|一开始|开头|先前|最初)(?:我)?(?:说|问|聊|讲|提|谈)?(?:的|到的?)?(?:[^,。!? 那这]{0,6})(?:那|这)(?:个|件|事|笔|项|边)|[^,。!? ]{1,8}(?:那|这)(?:个|件|事|笔|项|边)?事?[, ]?(?:接着|继续)(?:来|说|办|弄|问|讲|搞)/;
/** 我弟, 另一个人: somebody who is told of. */
const PERSON =
  /我(?:家)?(?:的)?(?:弟|哥|姐|妹|爸|妈|爹|娘|爷|奶|外公|外婆|姥|公公|婆婆|岳|丈|老公|老婆|媳妇|爱人|对象|儿|女儿|闺女|孩子|娃|宝宝|侄|叔|伯|舅|姑|姨|同事|朋友|同学|邻居|亲戚)|孩子|宝宝|别人|(?:另|别的)(?:外)?(?:一)?个人/g;
/** 换个情况, 要是: something else is supposed. */
const OTHER_CASE =
  /换(?:一)?[个种](?:情况|人|说法)|(?:另|别的)(?:外)?一?[个种](?:情况|人)|如果|要是|假如|假设|假使|万一|倘若|若是/;
/** 2021年也是这样吗, 去年也这么算不: the same question of another day or place. */
const SAME_THERE =
  /^那?[^,。!? ]{1,8}(?:也|还|都)是?(?:这样|这么|一样|这个数|同样)(?:的|算|办|报|规定)?(?:吗|么|不|嘛|吧)\??$/;
/** 居民的又是咋规定, 那灵活就业怎么说: the same question of another kind of insured. */
const OF_OTHERS =
  /^那?(?:居民|职工|灵活就业|灵活|新农合|退休|在职|学生|小孩|孩子|老人|单位|自己|个人|外地|本地)(?:医保|那种|这种|那边|的人)?的?(?:话)?(?:又|那|呢)?(?:是|该|要)?(?:咋|怎么|啥|什么|怎样|如何)个?(?:规定|算|说|样|说法|算法|讲究|情况|规矩)(?:的|呢|法)?[啊呀]?\??$/;
const FRAGMENTS = [OF_OTHERS, LEANING, SUPPOSED_CASE, BARE_LEANING, LED_BY_VALUE, SUPPOSED, RECKONED, SAME_THERE];
/** Longer messages name a place in a list only in passing. */
const LONGEST_PICK = 12;

/** The place in a list that the message picks: 第二个, 2, 最后一个 (-1), 中间那个 (0). */
function readOrdinal(text: string): number | undefined {
  if (text.length > LONGEST_PICK) return undefined;
  if (LAST.test(text)) return -1;
  if (MIDDLE.test(exactKey(text))) return 0;
  const digits = (NTH.exec(text) ?? BARE_NTH.exec(exactKey(text)))?.[1];
  return digits === undefined ? undefined : numeralAt(digits, 0)?.value;
}

/** Whether the message is of somebody else, or something else, than the one before. */
function isOtherCase(text: string, before = ''): boolean {
  return OTHER_CASE.test(text) || [...text.matchAll(PERSON)].some(([person]) => !before.includes(person));
}

const leans = (text: string): boolean => FRAGMENTS.some((pattern) => pattern.test(text)) || asksSameWay(text);

/** Cues in the wording itself, whatever the message is about. */
export function readSignals(found: Scan, personalData: readonly string[], before?: string): Signals {
  const ordinal = readOrdinal(found.text);
  const replaces = replacedNumber(found);
  return {
    correction: replaces !== undefined || isCorrection(found),
    ...(replaces === undefined ? {} : { replaces }),
    ellipsis: findCue(found, 'ellipsis') !== null || leans(found.text),
    ...(RETURNS.test(found.text) ? { returns: true as const } : {}),
    ...(isOtherCase(found.text, before) ? { otherCase: true as const } : {}),
    unknown: findCue(found, 'unknown') !== null,
    refused: findCue(found, 'refused') !== null,
    ...(ordinal === undefined ? {} : { ordinal }),
    personalData,
  };
}
