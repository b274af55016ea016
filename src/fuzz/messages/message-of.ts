import fc, { type Arbitrary } from 'fast-check';
import { pickFrom } from '../pick';
import type { World } from '../world';
import { mutationOf } from './mutations';

/** Longer than any channel lets through. */
const LONGEST = 5_000;
const MOST_MUTATIONS = 5;
const ENDS_AT = 1000;

/** A message as it may come in: something people say, mutated; several such; or anything at all. */
export function messageOf({ speech, brain }: World): Arbitrary<string> {
  const said = pickFrom(brain.content.nlu.examples).map(({ text }) => text);
  const mutations = fc.array(fc.tuple(mutationOf(), fc.nat({ max: ENDS_AT })), { maxLength: MOST_MUTATIONS });
  const mutated = fc
    .tuple(
      fc.oneof(
        said,
        pickFrom(speech.asides).map(({ text }) => text),
      ),
      mutations,
    )
    .map(([text, changes]) => changes.reduce((now, [mutate, at]) => mutate(now, at / ENDS_AT), text));
  const several = fc.array(said, { minLength: 2, maxLength: 12 }).map((texts) => texts.join('，'));
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  return fc
    .oneof({ weight: 8, arbitrary: mutated }, { weight: 1, arbitrary: several }, { weight: 1, arbitrary: anything })
    .map((text) => text.slice(0, LONGEST));
}
