import type { Location } from '../content/finding';
import type { Move } from './move';

/** What is proved, each with the hint an editor is given when it does not hold. */
export const PROPERTIES = {
  'no-answer': '到这一步什么也没有答：给 table 补一行，或写一行 when: otherwise',
  'goto-circle': 'goto 转来转去回到原处：让其中一行用 reply 答',
  'dead-end': '从这里怎么回答都等不到答案：检查这几项的 required 和 table',
  endless: '照着回答会一直绕圈：检查 goto 和 required',
  'asked-too-often': '问的次数比写下的问法多：ask 里写两种不同的问法',
  'asked-though-told': '已经知道（或说过不知道）的项又问了一遍',
  'told-lost': '人说了的值没有留住：检查 goto 的 set 和两边项的名字',
  'choice-misread': '点的、打出来的或按序号选的，和得到的值不一样：选项的字不要重复',
  'value-unread': '照着这个说法回答，读不出这个值：检查 says、answers、min、max，或别的值、说法里同样的字',
  'foreign-value': '从别的意图带过来的值，这里没有这一种：让两边的取值一致，或在 goto 的 set 里写上这边的值',
  'no-cancel': '说「取消」停不下来：检查 control/cancel.yml，以及别的项有没有把这句话当成值',
  'no-human': '两轮之内转不到人工：检查 control/human.yml，以及别的项有没有把这句话当成值',
  'no-restart': '说「重新开始」没有重来：检查 control/restart.yml，以及别的项有没有把这句话当成值',
  'digression-lost': '岔开一句之后，原来的问题没有原样接回来',
  'correction-lost': '更正之后，值没有改过来，或者别的值丢了',
  'point-unanswered': '问到这一点却没有答：给这一点补一行 when: otherwise，或写 reply',
  'branch-unsaid': '分情况答时漏了这一种：这一行是 goto，或者条件、简短答句说不出来；给这几项写一行带 unknown 的',
  assumed: '没人说过的项，被当成了其中一种来答：给这几项写一行带 unknown 的',
  unsayable: '这条回答的字填不出来：检查里面的数字、计算和 {{ }}',
  'too-long': '一次说的话超过 turn_characters，「继续」也放不下：首句、简短答句、问句写短一点',
  'tap-to-nowhere': '点了答完后的按钮，什么也没有得到',
  impatience: '连续没听懂，没有给出电话或转人工',
  unreached: '怎么说都走不到这里：上面的行已经包住了它，或条件不可能成立；删掉它或改条件',
} as const;

export type Property = keyof typeof PROPERTIES;

/** Where a property fails, and the shortest way there. */
export interface CounterExample {
  readonly property: Property;
  /** What it fails for: an intent, with its slot, row, point or reply. */
  readonly subject: string;
  readonly path: readonly Move[];
  readonly expected: string;
  readonly seen: string;
  /** The place in intents/ to look at. */
  readonly where: Location;
}
