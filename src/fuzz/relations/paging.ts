import fc from 'fast-check';
import { broken } from '../compare';
import { finish, open, type Person, personOf } from '../person';
import { HELD, NOT_APPLICABLE, relation } from '../relation';
import { lastTurn, newScene, type Scene, say } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  readonly characters: number;
}

const MOST_PAGES = 30;

/** The same world on a smaller screen. */
function narrowed(world: World, turnCharacters: number): World {
  const { brain } = world;
  const phrasebook = { ...brain.content.phrasebook, turnCharacters };
  return { ...world, brain: { ...brain, content: { ...brain.content, phrasebook } } };
}

const textOf = (scene: Scene): string => (lastTurn(scene)?.messages ?? []).map((message) => message.text).join('\n\n');

const letters = (text: string): string => text.replace(/\s/g, '');

const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^。！？\n]+/g) ?? []).map(letters).filter((one) => one !== '');

/** The titles of what the answer rests on: on a small screen all but one are left to be asked for. */
const titlesOf = ({ brain }: World, scene: Scene): readonly string[] =>
  (lastTurn(scene)?.receipt?.sources ?? [])
    .flatMap((id) => brain.content.phrasebook.sources.get(id)?.title ?? [])
    .map(letters);

/** Whether a sentence that names sources is there, be it with fewer of them. */
const namesASource = (sentence: string, titles: readonly string[], pages: string): boolean =>
  titles.some((title) => sentence.includes(title)) && titles.some((title) => pages.includes(title));

/** @returns null when there is always another page */
function readOn(world: World, first: Scene): string | null {
  const pages = [textOf(first)];
  let current = first;
  while (current.state?.rest !== undefined && pages.length < MOST_PAGES) {
    current = say(world, current, world.speech.control('more'));
    pages.push(textOf(current));
  }
  return current.state?.rest === undefined ? letters(pages.join('')) : null;
}

export const paging = relation<Case>({
  name: 'paging',
  promise: 'an answer that does not fit is read to its end with 「继续」: no sentence of it and not its source is lost',
  cases: (world) => fc.record({ person: personOf(world), characters: fc.integer({ min: 90, max: 300 }) }),
  check(world, { person, characters }) {
    const wide = narrowed(world, 1_000_000);
    const opened = open(wide, newScene(wide), person);
    if (!opened) return NOT_APPLICABLE;
    const expected = finish(wide, opened, person);
    const narrow = narrowed(world, characters);
    const scene = finish(narrow, say(narrow, newScene(narrow), person.opening.text), person);
    if (scene.exchanges.length !== expected.exchanges.length || scene.state?.rest === undefined) return NOT_APPLICABLE;
    const pages = readOn(narrow, scene);
    if (pages === null)
      return broken({ problems: ['there is always another page'], expected: [], actual: scene.exchanges });
    const titles = titlesOf(world, expected);
    const problems = sentencesOf(textOf(expected))
      .filter((sentence) => !pages.includes(sentence) && !namesASource(sentence, titles, pages))
      .map((sentence) => `「${sentence}」 is on no page`);
    return problems.length === 0 ? HELD : broken({ problems, expected: expected.exchanges, actual: scene.exchanges });
  },
});
