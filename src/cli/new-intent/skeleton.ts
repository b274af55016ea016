import { stringify } from 'yaml';

/** What a new intent starts as. */
export interface NewIntent {
  readonly topic: string;
  readonly name: string;
  readonly title: string;
}

/** The three files of a new intent, by their path inside the content directory. */
export const skeletonOf = (intent: NewIntent): ReadonlyMap<string, string> => {
  const path = `${intent.topic}/${intent.name}`;
  return new Map([
    [`${path}.yml`, definition(intent)],
    [`${path}.utterances.txt`, utterances(intent)],
    [`${path}.stories.yml`, stories(intent)],
  ]);
};

/** As YAML writes it: quoted only where it must be. */
const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

const definition = ({ topic, name, title }: NewIntent): string => `\
# yaml-language-server: $schema=../.schemas/intent.schema.json
intent: ${topic}.${name}
title: ${scalar(title)}   # 请人选择时显示的名字
# 要知道什么；从上到下问。共用项（slots.yml 里的）写名字就行，自己的项要写全：
# slots:
#   asked_date: {}   # 问的是哪时候的事（「去年11月断的」），按那天的规定答
#   insurance: { required: true }
#   paid_months:
#     label: 缴费月数
#     type: months
#     required: { insurance: employee }   # 满足条件才问；true 必问；不写则从不追问
#     ask: [第一种问法, 换一种问法]
slots: {}
# 具体追问：一提到就直接答，不先问别的：
# points:
#   where:
#     label: 在哪里办
#     says: [在哪办, 去哪里办]
#     reply: default
points: {}
# 怎么判断：每一行写条件和用哪条回答，最后留一行 otherwise：
#     - id: employee
#       when: { insurance: employee, paid_months: "<= 3" }
#       reply: default
table:
  rows:
    - id: others
      when: otherwise
      reply: default
replies:
  default:
    # 先说结论，再说条件，再说怎么办。数字写在 facts.yml，这里用 {{事实编号.数字名}} 引用。
    text: 这里写回答。
    # brief: 一句话版本；不写则取第一句
    facts: []   # 依据了但没有引用数字的事实，如 [${topic}-01]
    next: []    # 答完可以点的，如 [${topic}.别的意图, "point:where"]
`;

const utterances = ({ title }: NewIntent): string => `\
# ${title}：人们会怎么问。一行一句，至少写三十句，语气、长短、语序、错别字都要有。
# 「~」开头的是模板，方括号里的任选其一，会展开成几句：
# ~ [职工|居民]医保[断了|停了]怎么补
`;

const stories = ({ topic, name, title }: NewIntent): string => `\
# yaml-language-server: $schema=../.schemas/stories.schema.json
stories:
  - story: ${scalar(`${title}：直接问`)}
    # given: { asOf: 2026-01-01 }   # 问的是哪一天；不写就是今天
    steps:
      - when: ${scalar(title)}
        then: { status: answered, intent: ${topic}.${name}, row: others }
`;
