import type { PhraseMatch } from '../phrases/phrase-index';

/** 去, 帮人 and the like between what denies and what is denied: 没去挂靠, 不敢帮人套现. */
const ON_THE_WAY =
  /(?:过|去|来|再|搞|做|用|用过|拿|给|把|帮|帮人|跟人|跟着|让人|打算|参与|随便|真的?|搞过|什么|走|靠|去?找(?:个|家)?(?:公司|单位|厂|人|朋友)?)?/;
/** 没, 从没去, 不想, 不敢帮人, 能不能不 right before what is said: it was not done and is not wanted; 有没有, 能不能 and 不得不 ask or own to it. */
const BEFORE = new RegExp(
  `(?:(?<![有能可是得不想要])(?:从来?没有?|并?没有?|未曾?|不曾|不想|不敢|不愿意?|不会|不肯|不打算|拒绝|没敢|没想|没答应|没同意)|(?<![有可是得不要])不|(?:不是|并非|绝非|不靠|不走|不搞|别让我|不存在)|非)${ON_THE_WAY.source}$`,
);
/** 挂靠我不敢, 套现的事我从没干过: denied by what comes right after. */
const AFTER =
  /^(?:过)?(?:公司|单位|住院|看病|医保|社保)?(?:的事|这种事|那种事|那套|那一套|这种|那种)?[,，、 ]?(?:我|俺|咱|本人)?(?:可|也|都|真|是|绝对|肯定)?(?:不敢|不干|不想|不愿意?|不做|不搞|不碰|不会去?|从来?没|没[干做搞碰敢有同答]|拒绝了?|没答应)/;
/** 医保卡没有套现过: the same between the parts of a phrase. 没用, 没钱, 没处 are something else. */
const WITHIN =
  /(?:从来?没有?|(?<!有)没有?|未曾|不曾|不想|不敢|(?:^|(?<=[能以想么]))不(?=挂|去|找|靠|走))(?!用|钱|花|处|地方|办法|法|病|[,，。、?？!！ ])[^,，。、?？!！ ]*$/;
const WINDOW = 9;

/** Whether the one who says it has no part in it (没找公司挂靠, 医保卡从没套现过): no reason to refuse an answer. */
export function isRenounced(text: string, { start, end }: Pick<PhraseMatch<unknown>, 'start' | 'end'>): boolean {
  return (
    BEFORE.test(text.slice(Math.max(0, start - WINDOW), start)) ||
    WITHIN.test(text.slice(start + 1, end)) ||
    AFTER.test(text.slice(end))
  );
}
