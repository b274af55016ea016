import type { NluModel, SlotSpec, TrainingExample } from '../../../src/nlu/contract';

function lines(intent: string, texts: string): TrainingExample[] {
  return texts
    .trim()
    .split(/\s*\n\s*/)
    .map((text) => ({ text, intent }));
}

const slot = (spec: Partial<SlotSpec> & Pick<SlotSpec, 'name' | 'type'>): SlotSpec => ({
  intent: null,
  values: [],
  cues: [],
  bare: false,
  ...spec,
});

const says = (value: string | boolean, phrases: readonly string[], answers: readonly string[] = []) => ({
  value,
  says: phrases,
  answers,
});

/** Six intents, small enough to train in a test. */
export const smallModel: NluModel = {
  fingerprint: 'sha256:small',
  examples: [
    ...lines(
      'arrears.restore',
      `补缴后多久恢复
       补完钱什么时候能用
       断缴三个月补上了几天能报销
       医保补交以后要等多久才能刷卡
       断了半年补缴完要等几个月
       续上之后啥时候恢复待遇
       补了两个月什么时候生效
       重新交上医保多久可以报`,
    ),
    ...lines(
      'arrears.can_backpay',
      `断了两个月还能补吗
       医保断缴半年可以补缴吗
       停了三个月能不能补上
       中间漏了一个月可以补交不
       单位漏缴的能补吗
       断缴一年还让补吗
       去年没交的能补回来吗
       最多能补几个月`,
    ),
    ...lines(
      'refund.eligibility',
      `医保能退吗
       交了一万没用过能退钱吗
       多交的钱可以退吗
       我不想交了能退保吗
       没看过病医保费退不退
       自己交的职工医保能退吗
       退医保要什么条件
       重复交了能退吗`,
    ),
    ...lines(
      'remote.filing',
      `异地就医怎么备案
       去上海看病要备案吗
       嘉兴的卡去上海住院怎么办手续
       异地备案在哪里办
       从杭州到北京看病怎么备案
       长期住外地要不要备案
       备案用手机能办吗
       转院去外省备案流程`,
    ),
    ...lines(
      'oos.pension',
      `养老金怎么领
       退休金什么时候涨
       公积金怎么提取
       养老保险断了能补吗
       失业金怎么申请
       工伤赔多少钱
       养老金能领多少
       公积金贷款利率`,
    ),
    ...lines(
      'subsidy.amount',
      `4050一个月补多少
       4050补贴发多少钱
       4050补贴每月几百
       4050补几成
       4050社保补贴多少钱
       4050能拿多少补贴`,
    ),
    ...lines(
      'subsidy.apply',
      `4050怎么申请
       4050申请要准备什么
       4050补贴去哪里申请
       申请4050要什么手续
       4050补贴办理流程
       申请4050准备啥`,
    ),
    ...lines('cancel', '算了\n不问了\n取消\n先这样吧\n不办了'),
    ...lines('greet', '你好\n您好\n在吗\n早上好\n有人吗\nhello'),
    ...lines('none', '今天天气怎么样\n给我讲个笑话\n股票会涨吗\n晚上吃什么\n帮我订个机票\n这个电影好看吗'),
  ],
  intents: [
    { id: 'arrears.restore', kind: 'business' },
    { id: 'arrears.can_backpay', kind: 'business' },
    { id: 'refund.eligibility', kind: 'business' },
    { id: 'remote.filing', kind: 'business' },
    { id: 'subsidy.amount', kind: 'business' },
    { id: 'subsidy.apply', kind: 'business' },
    { id: 'cancel', kind: 'control' },
    { id: 'oos.pension', kind: 'out-of-scope' },
    { id: 'oos.emergency', kind: 'out-of-scope' },
    { id: 'greet', kind: 'control' },
    { id: 'thanks', kind: 'control' },
    { id: 'human', kind: 'control' },
  ],
  slotsOf: {
    'arrears.restore': ['gap_months', 'insurance', 'backpaid', 'region'],
    'arrears.can_backpay': ['gap_months', 'insurance', 'cause', 'region', 'days', 'age'],
    'refund.eligibility': ['insurance', 'paid_amount', 'bill_amount', 'region', 'pay_date'],
    'subsidy.amount': ['region'],
    'subsidy.apply': ['region'],
    'remote.filing': ['from_place', 'to_place', 'insurance'],
  },
  slots: [
    slot({ name: 'gap_months', type: 'months', cues: ['断', '停', '漏', '没交'], bare: true, min: 0, max: 60 }),
    slot({
      name: 'insurance',
      type: 'enum',
      values: [
        says('employee', ['职工医保', '[城镇|]职工基本医疗保险', '单位交的'], ['职工']),
        says('resident', ['居民医保', '新农合', '城乡居民'], ['居民']),
        says('flexible', ['灵活就业', '自己交的'], ['灵活']),
      ],
    }),
    slot({ name: 'region', type: 'region', bare: true }),
    slot({
      intent: 'arrears.restore',
      name: 'backpaid',
      type: 'boolean',
      values: [says(true, ['补上了', '补缴了', '补了']), says(false, ['没补', '还没补'])],
    }),
    slot({
      intent: 'arrears.can_backpay',
      name: 'cause',
      type: 'enum',
      values: [says('employer', ['单位漏[了|缴|]', '公司…没交']), says('self', ['自己忘了交', '自己忘了', '我忘了交'])],
    }),
    slot({ intent: 'arrears.can_backpay', name: 'days', type: 'days', cues: ['逾期'] }),
    slot({
      intent: 'arrears.can_backpay',
      name: 'age',
      type: 'age',
      cues: ['今年', '年龄'],
      bare: true,
      min: 16,
      max: 70,
    }),
    slot({ intent: 'refund.eligibility', name: 'paid_amount', type: 'yuan', cues: ['交了', '缴了'], bare: true }),
    slot({ intent: 'refund.eligibility', name: 'bill_amount', type: 'yuan', cues: ['花了', '医药费'] }),
    slot({ intent: 'refund.eligibility', name: 'pay_date', type: 'date', bare: true }),
    slot({ intent: 'remote.filing', name: 'from_place', type: 'region', bare: true }),
    slot({ intent: 'remote.filing', name: 'to_place', type: 'region', bare: true }),
  ],
  points: [
    { intent: 'refund.eligibility', point: 'materials', says: ['带什么材料', '要…材料'] },
    { intent: 'refund.eligibility', point: 'papers', says: ['材料'] },
    { intent: 'refund.eligibility', point: 'bank', says: ['银行卡'] },
    {
      intent: 'remote.filing',
      point: 'where',
      says: [
        '在哪里办',
        '去哪里办',
        '哪里办',
        '去哪里办理',
        '去哪儿办',
        '什么地方办理',
        '在什么地方办',
        '到哪里去办理',
        '哪个窗口办理',
      ],
    },
    { intent: 'remote.filing', point: 'mobile', says: ['用手机', '手机能办', '网上办'] },
    { intent: 'remote.filing', point: 'proxy', says: ['代办'] },
  ],
  exact: [
    { intent: 'thanks', says: ['谢谢[你|您|]', '多谢'] },
    { intent: 'human', says: ['[转|]人工', '客服'] },
  ],
  triggers: [{ intent: 'oos.emergency', says: ['喘不上气', '不想活'] }],
  concepts: [
    { name: '断缴', says: ['断缴', '断了', '停了', '没续上'] },
    { name: '补缴', says: ['补缴', '补交', '补上', '续上'] },
    { name: '退费', says: ['退费', '退钱', '退保'] },
    { name: '4050', says: ['4050'] },
  ],
  topics: { around: { before: [], after: [] }, list: [] },
  cues: {
    correction: ['说错了', '不对', '搞错了'],
    ellipsis: ['那…呢', '换成'],
    unknown: ['不知道', '不清楚', '忘了'],
    refused: ['不想说', '不方便'],
    affirm: ['是的', '对', '嗯', '是'],
    deny: ['不是', '没有', '不'],
  },
  lexicon: ['断缴', '补缴', '居民医保', '职工医保'],
  thresholds: { answer: 0.5, clarify: 0.2 },
};
