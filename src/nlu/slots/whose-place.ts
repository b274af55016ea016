import type { Mention } from '../entities/mention';
import { allMatches } from '../text/all-matches';

/** Who is spoken of: the speaker, somebody else by name, or 她, who was named before. */
const PERSON =
  /(?<she>[他她它](?:们|俩)?)|(?:我|俺|咱|本人)?(?:们|们?家)?的?(?<other>老婆|老公|媳妇|爱人|对象|老伴|丈夫|妻子|女朋友|男朋友|[爸妈]{2}|老?[爸妈爹娘]|父母|父亲|母亲|公公|婆婆|岳父|岳母|丈人|丈母娘|儿子|女儿|闺女|孩子|小孩|娃|宝宝|爷爷|奶奶|外公|外婆|姥姥|姥爷|[大小二]?[哥姐弟妹]{1,2}|侄[子女儿]|[叔伯舅姑姨]{1,2}|同事|朋友|同学|亲戚)|(?<self>我|俺|咱|本人)/g;
const SELF = '我';

interface Person {
  readonly who: string;
  readonly end: number;
}

/** The people a text names, in order; 她 is whoever else was named last. */
function peopleIn(text: string): readonly Person[] {
  let other = '';
  return allMatches(PERSON, text).map(({ 0: word, index, groups }) => {
    other = groups?.other ?? other;
    return { who: groups?.self === undefined ? other : SELF, end: index + word.length };
  });
}

const lastBefore = (people: readonly Person[], end: number): string | undefined =>
  people.findLast((person) => person.end <= end)?.who;

/** 我在合肥,老婆在南京,她断了三个月: of places of several people those of the one who is spoken of last; else all. */
export function placesOfSubject<M extends Mention<unknown>>(text: string, places: readonly M[]): readonly M[] {
  if (places.length < 2) return places;
  const people = peopleIn(text);
  const subject = people.at(-1)?.who;
  const own = places.filter(({ start }) => lastBefore(people, start) === subject);
  const others = places.some(({ start }) => ![undefined, subject].includes(lastBefore(people, start)));
  return subject !== undefined && others && own.length > 0 ? own : places;
}
