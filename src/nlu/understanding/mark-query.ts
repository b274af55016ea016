import type { Understanding, UnderstandingContext } from '../../vocabulary';
import { namedPoints } from '../points/named-points';
import type { CompiledModel } from './compile-model';
import type { Queries, Query } from './compile-queries';
import type { Verdict } from './decide';
import { bareWords } from './exact-key';
import type { Scan } from './scan';

/** Longer stories ask something besides: where the real way in is. */
const LONGEST_STORY = 36;
/** Longer messages ask something of their own. */
const LONGEST = 20;
/** What leads to the question and is none of it: 那, 你说的, 请问. */
const LEAD =
  /^(?:那么?|可是?|但是?|不过|所以|哦+|噢|啊|嗯+|呃|额|诶|欸|哎|这个?|这事儿?|这种|这样|请问一?下?|问一?下|想问一?下?|我想问一?下?|具体|(?:你|您)?(?:刚才|刚刚|上面|前面)?(?:说|讲|写|提|回)(?:到)?的(?:这个|那个)?)/;
/** 基数是啥意思呀,看不懂: says that it was not understood, and asks no more. */
const TAIL = /(?:我)?(?:真的?|实在)?(?:看不懂|没看懂|听不懂|没听懂|不太?懂|搞不懂|不明白|没明白)了?$/;

/** The message as it stands, then with each lead taken away in turn. */
function withoutLeads(key: string): readonly string[] {
  const rest = key.replace(LEAD, '');
  return rest === key || rest === '' ? [key] : [key, ...withoutLeads(rest)];
}

function wholeOf(text: string, { list }: Queries): Query | undefined {
  const words = bareWords(text);
  const forms = [...withoutLeads(words), ...withoutLeads(words.replace(TAIL, ''))];
  return list.find(({ whole }) => forms.some((form) => whole.test(form)));
}

const SURE = 0.9;

const isSure = ({ decision, confidence }: Verdict): boolean => decision === 'answer' && confidence >= SURE;

/** Whether the message can be about what was talked of: 可是窗口说能报 is no more than half a yes to the classifier. */
function staysWith(current: string, verdict: Verdict, { kinds }: CompiledModel): boolean {
  const { decision, intent } = verdict;
  if (intent === current || decision === 'clarify' || decision === 'fallback') return true;
  return kinds.get(intent ?? '') === 'control' && !isSure(verdict);
}

/** The query a message puts: 为什么 by itself, or 凭什么不给退 of what was talked of; what that has a point for is asked of it. */
function queryIn(found: Scan, verdict: Verdict, current: string | undefined, compiled: CompiledModel) {
  const { text } = found;
  const { queries, kinds } = compiled;
  const warns = ({ anytime, within }: Query): boolean => anytime === 'always' && (within?.test(text) ?? false);
  const always = text.length > LONGEST_STORY ? undefined : queries.list.find(warns);
  if (always !== undefined || text.length > LONGEST) return always?.name;
  const query = wholeOf(text, queries);
  if (query?.anytime === 'always') return query.name;
  if (current === undefined || kinds.get(current) !== 'business')
    return query?.anytime === 'unclear' && !isSure(verdict) ? query.name : undefined;
  if (query !== undefined) return query.name;
  if (namedPoints(found)[current]) return undefined;
  return staysWith(current, verdict, compiled)
    ? queries.list.find(({ within }) => within?.test(text))?.name
    : undefined;
}

/** The signals with the query the message puts, if any; a correction or a topic dropped is none. */
export function markQuery(
  signals: Understanding['signals'],
  found: Scan,
  verdict: Verdict,
  { intents: [current] }: Pick<UnderstandingContext, 'intents'>,
  compiled: CompiledModel,
): Understanding['signals'] {
  if (signals.correction || signals.drops) return signals;
  const queries = queryIn(found, verdict, current, compiled);
  return queries === undefined ? signals : { ...signals, queries };
}
