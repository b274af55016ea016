import { z } from 'zod';

const text = z.string().min(1);

/** `bot.yml`: the bot's own sentences and settings. Values in `{{ }}` are listed with each text. */
export const botFileSchema = z.strictObject({
  name: text,
  thresholds: z.strictObject({ answer: z.number().min(0).max(1), clarify: z.number().min(0).max(1) }),
  /** An idle conversation starts afresh after this many minutes. */
  session_minutes: z.number().int().positive(),
  /** Longest turn shown at once, closing included, in characters; the rest waits for 「继续」. WeChat takes some 680. */
  turn_characters: z.number().int().positive(),
  messages: z.strictObject({
    welcome: text.describe('关注或进入时'),
    welcome_back: text.describe('隔很久再来时，加在回答前'),
    hedge: text.describe('高风险、有疑问或说法不一的回答后面加的一句'),
    source_line: text.describe('回答末尾的来源：{{title}} {{publisher}} {{date}}'),
    corrected: text.describe('更正后复述：{{label}} {{value}}'),
    correction_invalid: text.describe('更正的内容没看懂，也没有记下的可以列出来'),
    correction_unclear: text.describe('更正的内容没看懂，列出现在记下的：{{known}}'),
    corrected_topic: text.describe('弄错了问题，换成另一个：{{title}}'),
    noted: text.describe('没问到就先说了的：{{known}}，可能是空的'),
    noted_ask: text.describe('只说了情况、还没有问题：问想问什么'),
    refused_slot: text.describe('不想说：说明为什么问，接着往下走'),
    nothing_to_refuse: text.describe('没有在问什么的时候说不想说'),
    returning: text.describe('岔开后回来：{{title}}'),
    not_understood_slot: text.describe('对问题的回答没看懂'),
    unknown_slot: text.describe('说不知道之后，按情况答的开头'),
    conditional_line: text.describe('按情况答的一行：{{condition}} {{answer}}'),
    clarify: text.describe('几种意思里请人选'),
    fallback_first: text.describe('第一次没听懂'),
    fallback_again: text.describe('第二次没听懂'),
    fallback_human: text.describe('第三次没听懂，给电话'),
    old_choice: text.describe('点了以前的按钮：{{label}}'),
    no_choice: text.describe('说了第几个，但没有可选的'),
    no_such_choice: text.describe('说了第几个，但没有那么多'),
    needed_first: text.describe('正在问一项时又问了别的、要等这一项才能答的，加在重新问的前面'),
    same_again: text.describe('接着问的话，答的还是同一段时，加在回答前'),
    nothing_to_repeat: text,
    no_shorter: text,
    nothing_to_source: text,
    source_also: text.describe('同一条回答还依据了别的来源时，接在来源行后面：{{title}} {{publisher}} {{date}}'),
    source_more: text.describe('来源太多没有全列时，来源行的末尾'),
    source_intro: text.describe('问依据时的开头'),
    nothing_to_correct: text,
    second_question: text.describe('一句话两个问题，答第二个之前：{{title}}'),
    more: text.describe('渠道装不下时，第一段末尾'),
    more_choice: text.describe('太长时，看余下部分的按钮'),
    unsupported: text.describe('图片、语音等：请打字'),
    personal_data: text.describe('发了证件号等：{{kinds}}'),
    unavailable: text.describe('后台暂时不可用'),
    no_data_for_region: text.describe('没有这个地方的资料：{{region}}，该打的电话：{{hotline}}'),
    region_used: text.describe('按一个地方的规定作答、而回答里没提这个地方时，加在回答前：{{area}}'),
    region_kept: text.describe('按前面说过、这句没说的地方作答时，加在回答前：{{region}}，规定属于 {{area}}'),
    as_of: text.describe('问的是过去的日子、按那天有效的规定作答时，加在回答前：{{date}}'),
    as_of_unknown: text.describe('问的是过去的日子，资料没写从哪天起执行时，加在回答前：{{date}}'),
    as_of_now: text.describe('问的是过去的日子，那天的规定没有资料、按现在的说时，加在回答前：{{date}}'),
  }),
  personal_data_kinds: z.record(z.string(), text),
  queries: z
    .record(
      z.string().regex(/^[a-z][a-z_]*$/),
      z.strictObject({
        says: z.array(text).min(1).describe('整句就是这些话（前面的「那」「你说的」和语气词不用写）'),
        within: z.array(text).default([]).describe('短句里有这些话、说的又还是刚才那件事'),
        anytime: z
          .enum(['never', 'unclear', 'always'])
          .default('never')
          .describe('前面什么都没答过，也这样答：always 总是（名词解释），unclear 没听出是哪件事才这样'),
        reply: text.describe('怎么答：{{hotline}} 是刚才那个主题该打的电话'),
        while_asking: text.optional().describe('正在问一项时，换成这一条答：为什么 → 为什么问这个'),
        then: z
          .enum(['nothing', 'sources', 'brief'])
          .default('nothing')
          .describe('接着列出处，或把刚才的回答用一句话再说一遍'),
        instead: z
          .record(z.string(), text)
          .default({})
          .describe('有现成答案的：主题文件夹或意图 → 意图，或「意图/要点」'),
      }),
    )
    .default({})
    .describe('问刚才那条回答本身的短话：为什么、你确定吗、有例外吗、找谁'),
  hotlines: z
    .record(z.string(), text)
    .refine((hotlines) => 'default' in hotlines, { error: 'default is missing' })
    .describe('各主题该打哪个电话：主题文件夹 → 有 number 的事实；其余的用 default'),
});

/** `cues.yml`: wordings that say how a message relates to the one before. */
export const cuesFileSchema = z.strictObject({
  cues: z.strictObject({
    correction: z.array(text).min(1),
    ellipsis: z.array(text).min(1),
    unknown: z.array(text).min(1),
    refused: z.array(text).min(1),
    affirm: z.array(text).min(1),
    deny: z.array(text).min(1),
  }),
});

/** `concepts.yml`: groups of phrases that mean the same. */
export const conceptsFileSchema = z.strictObject({
  concepts: z.record(z.string(), z.array(text).min(1)),
  matters: z.array(text).default([]).describe('说的是哪件事的组：一句话里一个都没有，就当还在说刚才那件事'),
  spellings: z
    .record(z.string(), z.array(text))
    .default({})
    .describe('词 → 别的写法（英文、缩写、错字）：读到就当成这个词；两字以上的词，同音错字不用写'),
});

/** `topics.yml`: messages that only name a matter, and the intents to choose from. */
export const topicsFileSchema = z.strictObject({
  around: z.strictObject({
    before: z.array(text).describe('名字前面常带的话'),
    after: z.array(text).describe('名字后面常带的话'),
  }),
  topics: z.record(
    z.string(),
    z.strictObject({
      says: z.array(text).min(1).describe('整句就是这些话'),
      intents: z.array(text).min(2).max(4).describe('列出来请人选的意图，常问的在前'),
    }),
  ),
  situations: z
    .record(
      z.string(),
      z.strictObject({
        says: z.array(text).min(1).describe('没问什么的话里有这些话'),
        intents: z.array(text).min(2).max(4).describe('列出来请人选的意图，常问的在前'),
      }),
    )
    .default({})
    .describe('只说情况、没问什么（「我上个月辞职了」）：先写的先算'),
  subjects: z
    .record(z.string(), text)
    .default({})
    .describe('一句话里问两样：主题文件夹 → 第二问没说是什么的（「要什么材料」）补上的名字'),
  general: z
    .array(text)
    .default([])
    .describe('泛问的意图：同一句里已经问了同主题的具体情形，再这样问（「能退吗」）不算第二问'),
});

export type TopicsSource = z.infer<typeof topicsFileSchema>;

export type BotSource = z.infer<typeof botFileSchema>;
export type QuerySource = BotSource['queries'][string];
