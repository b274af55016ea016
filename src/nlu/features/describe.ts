import type { FeatureBag } from '../contract';
import { stripPoliteness } from '../text/politeness';
import { splitSentences } from '../text/sentences';
import type { Token, Tokenise } from '../tokenise';
import type { OwnedMatch } from '../understanding/matches';
import type { Scan } from '../understanding/scan';
import { addFeatures } from './extract-features';
import { FeatureCounter } from './feature-counter';
import type { FeatureNumbers } from './feature-space';

/** Shorter messages are taken whole. */
const SHORTEST_STORY = 40;
/** What a sentence counts that tells the story and asks nothing. */
const TELLING = 0.35;

interface Tag {
  readonly name: string;
  readonly start: number;
}

/** Concepts by their letters; by sound only those that no letters name. */
function addConcepts(tags: Tag[], concepts: readonly OwnedMatch<'concept'>[]): void {
  const written = new Set<OwnedMatch<'concept'>['of']>();
  for (const { of, heard } of concepts) if (!heard) written.add(of);
  for (const { of, heard, start } of concepts) if (!heard || !written.has(of)) tags.push({ name: of.name, start });
}

function addValues(tags: Tag[], name: string, mentions: readonly { readonly start: number }[]): void {
  for (const { start } of mentions) tags.push({ name, start });
}

/** Names of what was found, in the order it stands; the same thing said twice in a row once. */
function tagsOf(found: Scan): Tag[] {
  const tags: Tag[] = [];
  addConcepts(tags, found.matches.concept);
  addValues(tags, '@duration', found.durations);
  addValues(tags, '@yuan', found.money);
  addValues(tags, '@percent', found.percents);
  addValues(tags, '@age', found.ages);
  addValues(tags, '@date', found.dates);
  addValues(tags, '@region', found.regions);
  tags.sort((a, b) => a.start - b.start || (a.name < b.name ? -1 : 1));
  return tags.filter((tag, i) => tag.name !== tags[i - 1]?.name);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** The parts of the text that count, and how much: of a story, mostly the sentences that ask. */
function stretches(text: string): Stretch[] {
  const whole = stripPoliteness(text);
  if (whole.end - whole.start < SHORTEST_STORY) return [{ ...whole, weight: 1 }];
  const sentences = splitSentences(text);
  if (sentences.length < 2 || !sentences.some(({ asks }) => asks)) return [{ ...whole, weight: 1 }];
  return sentences.map(({ start, end, asks }) => ({
    start: Math.max(start, whole.start),
    end: Math.min(end, whole.end),
    weight: asks ? 1 : TELLING,
  }));
}

function tokensIn(tokens: readonly Token[], { start, end }: Stretch): Token[] {
  let at = 0;
  return tokens.filter(({ word }) => {
    const from = at;
    at += word.length;
    return from >= start && at <= end;
  });
}

/** A message's features. */
export type Describe = (found: Scan) => FeatureBag;

/**
 * Everything the classifier is told about a message. With `tokenise`, words are features too.
 */
export function createDescriber(numbers: FeatureNumbers, tokenise: Tokenise | null): Describe {
  const counter = new FeatureCounter(numbers);
  return (found) => {
    const { text } = found;
    const tags = tagsOf(found);
    const words = tokenise === null ? [] : tokenise(text);
    for (const stretch of stretches(text)) {
      const { start, end, weight } = stretch;
      if (end <= start) continue;
      const names = tags.filter((tag) => tag.start >= start && tag.start < end).map(({ name }) => name);
      addFeatures({ text, start, end, tokens: tokensIn(words, stretch), tags: names, weight }, counter);
    }
    return counter.take();
  };
}
