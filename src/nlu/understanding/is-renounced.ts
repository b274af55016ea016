import type { PhraseMatch } from '../phrases/phrase-index';

/** 没, 从没去, 不想, 不敢帮人 right before what is said: it was not done and is not wanted; 有没有, 能不能 and 不得不 ask or own to it. */
const BEFORE =
  /(?<![有能可是得不想要])(?:从来?没有?|并?没有?|未曾?|不曾|不想|不敢|不愿意?|不会|不肯|不打算|不|拒绝|没敢|没想|没答应|没同意)(?:过|去|来|再|搞|做|用|用过|拿|给|把|帮|帮人|跟人|跟着|让人|打算|参与|随便)?$/;
/** 医保卡没有套现过: the same between the parts of a phrase. 没用, 没钱, 没处 are something else. */
const WITHIN =
  /(?:从来?没有?|(?<!有)没有?|未曾|不曾|不想|不敢|(?<=[能以想么])不(?=挂|去|找|靠|走))(?!用|钱|花|处|地方|办法|法|病|[,，。、?？!！ ])[^,，。、?？!！ ]*$/;
const WINDOW = 9;

/** Whether the one who says it has no part in it (没找公司挂靠, 医保卡从没套现过): no reason to refuse an answer. */
export function isRenounced(text: string, { start, end }: Pick<PhraseMatch<unknown>, 'start' | 'end'>): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - WINDOW), start)) || WITHIN.test(text.slice(start + 1, end));
}
