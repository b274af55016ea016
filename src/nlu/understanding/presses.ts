import { inTopic, topicOf } from './in-topic';
import { likeliestOf } from './outlook';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Longer messages ask something of their own. */
const LONGEST = 20;
/** 到底, 你就说, 别绕弯子: wants the answer at last. */
const PRESSING =
  /到底|究竟|说到底|归根结底|(?:你|您)?(?:就|直接|干脆|明确|痛快点?|只要?)+(?:地|点)?(?:给我|跟我|和我)?(?:说|讲|告诉我?|回答我?|回我|答)(?:一?句|一声|清楚|明白|吧|我)?|别[^,。!? ]{0,5}(?:绕|废话|啰嗦|罗嗦|太极|圈子|扯|官话|那么多)[^,。!? ]{0,4}|(?:给|说)(?:我)?(?:个|一?句)?(?:准话|痛快话|实话|明白话)|我(?:就|只)(?:想|是想)?(?:问|知道|想问|要)(?:你)?(?:一?句)?|一句话|说了半天|讲了半天|绕了半天|所以(?:说|呢)?/g;
/** What is left is a bare yes or no: 能还是不能, 能不能退, 会不会没. */
const YES_OR_NO =
  /^(?:我|我这|这|那|它|还|就|都|是|这种|这样|情况|的话|钱|它|,|。| )*(?:(.)[不没]\1[^,。!? ]{0,4}|[能可会行有要是算给退报补][^,。!? ]{0,4}(?:还是|或者?|或是)[不没][^,。!? ]{0,5}|[能可会行要算给退报补][^,。!? ]{0,4}[不吗么没嘛]|[^,。!? ]{1,2}得[了到成][^,。!? ]{0,2}[不吗]|行不行|能不|可不可以[^,。!? ]{0,4})[啊呀呢吧嘛了的]*[。!?,]*$/;
const OPEN = /怎|多少|什么|啥|哪|几|谁|为何|多久/;
/** So many times likelier is it that the matter in hand is pressed. */
const TIMES = 216;

/** 能还是不能 presses by itself; 能不能退 may be asked for the first time. */
const BARE = /^(?:能|可以|行|会|是|有|要|给)(?:还是|或者?)[不没](?:能|可以|行|会|是|有|要|给)?[啊呀呢吧]*[。!?]*$/;

/** 那就退不了呗, 也就是说能补是吧: wants what was said confirmed. */
const CONFIRMING =
  /^(?:那么?|所以|也就是说?|意思是说?|就是说|这么说|合着|敢情|照你这么?说)[, ]*(?:我|就|是|还|只|都|这|那)*(?:[退补报转办领取用交][不得]了|不(?:能|给|让|可以)?[退补报转办领取]|不能[^,。!? ]{0,4}|没法[^,。!? ]{0,4}|不行|没戏|白[交补]|能[^,。!? ]{1,4}|可以[^,。!? ]{1,4}|不用[^,。!? ]{1,4})了?[, ]*(?:呗|吧|喽|咯|对吧|是吧|对不对?|是不是|没错吧|啊)[?。]*$/;

/** Whether what is asked is still about the topic: 到底能不能补 says nothing more of a refund. */
function isOfTopic(rest: string, current: string, found: Scan, reader: Reader): boolean {
  const part = reader.scan(rest, found.today);
  const topic = topicOf(current);
  const best = likeliestOf(inTopic(reader.outlook(reader.weigh(part)), topic, TIMES), 'inside');
  return best === undefined || reader.compiled.kinds.get(best.intent) !== 'business' || topicOf(best.intent) === topic;
}

/** 到底能不能退, 别绕弯子 会还是不会: asks nothing new, but wants the answer to what is in hand, at last. */
export function presses(found: Scan, [current]: readonly string[], reader: Reader): boolean {
  const { text } = found;
  if (current === undefined || text.length > LONGEST || reader.compiled.kinds.get(current) !== 'business') return false;
  if (CONFIRMING.test(text)) return isOfTopic(text, current, found, reader);
  const rest = text.replace(PRESSING, '').replace(/^[,。!? ]+/, '');
  if (rest === text ? !BARE.test(text) : rest !== '' && !YES_OR_NO.test(rest)) return false;
  if (rest === '' || OPEN.test(rest) || found.numerals.length > 0 || found.regions.length > 0) return false;
  return isOfTopic(rest, current, found, reader);
}
