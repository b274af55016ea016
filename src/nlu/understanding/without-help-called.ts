import { splitClauses } from '../text/sentences';

/** 打完120了, 救护车来了, 人没事了: help is there already. */
const HELP_CALLED =
  /(?:我们?)?(?:已经?|刚刚?|都|早)?(?:给)?(?:打|叫|拨|喊)(?:完|过|好|了|通)+了?(?:120|救护车|急救)(?:电话)?了?|(?:120|救护车|医生)(?:已经?|马上|都)?(?:来|到|走)过?了|(?:现在)?人(?:已经?|现在)?(?:没事|救过来|救回来|抢救过来|稳定|稳住|醒|缓过来|送到?医院|到医院|在医院)了|(?:已经?)?脱离(?:生命)?危险了?/g;

/** 接着算补缴吧 goes on with what was asked. */
const GOES_ON = /接着|继续|回到|[算估][一下算估]/;

/** The text without what tells that help was called, where it asks something else: that is no emergency any more. */
export function withoutHelpCalled(text: string): string {
  const rest = text.replace(HELP_CALLED, '').replace(/^[,。!?; ]+/, '');
  const isAbout = GOES_ON.test(rest) || splitClauses(rest).some(({ asks }) => asks);
  return rest !== text && isAbout ? rest : text;
}
