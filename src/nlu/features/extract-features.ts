import type { Token } from '../tokenise';
import type { FeatureCounter } from './feature-counter';
import { KINDS } from './feature-space';
import { syllableOf } from './syllables';

/** A stretch of a text as the feature extractor takes it. */
export interface FeatureSource {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The words of the stretch; none where words are no features. */
  readonly tokens: readonly Token[];
  /** Names of the concepts and kinds of values found in the stretch, in order. */
  readonly tags: readonly string[];
  /** What each feature counts. */
  readonly weight: number;
}

const SPACE = 0x20;
/** Stands for the character before the first and after the last. */
const EDGE = 0;
const NOISE = /^[\s\p{P}\p{S}]+$/u;
/** Parts of speech that stand for a class of words: people, places, names, numbers, times, foreign words. */
const CLASS = /^(?:n[rstz]|m|t$|eng)/;
/** What a sound counts beside the letters: it says the same again, unless they are misspelt. */
const SOUND = 0.5;
/** Only the first concepts count for pairs: a long story mentions everything. */
const MOST_PAIRED = 12;

/** Single characters and pairs of them, with marks at both ends. */
function addCharacters({ text, start, end, weight }: FeatureSource, counter: FeatureCounter): void {
  let previous = EDGE;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) continue;
    counter.add(KINDS.character, code, EDGE, weight);
    counter.add(KINDS.characters, previous, code, weight);
    previous = code;
  }
  counter.add(KINDS.characters, previous, EDGE, weight);
}

/** Pairs of syllables: what is left of a homophone typo. */
function addSounds({ text, start, end, weight }: FeatureSource, counter: FeatureCounter): void {
  const { syllables } = counter.numbers;
  let previous = 0;
  for (let i = start; i < end; i++) {
    const syllable = syllableOf(text.charCodeAt(i), syllables);
    if (previous !== 0 && syllable !== 0) counter.add(KINDS.sounds, previous, syllable, weight * SOUND);
    previous = syllable;
  }
}

/** Words, and names and numbers by their class beside their neighbours. */
function addWords({ tokens, weight }: FeatureSource, counter: FeatureCounter): void {
  const { numbers } = counter;
  tokens.forEach(({ word, tag }, i) => {
    if (NOISE.test(word)) return;
    if (word.length > 1) counter.add(KINDS.word, numbers.name(word), 0, weight);
    if (!CLASS.test(tag)) return;
    const name = numbers.name(tag);
    counter.add(KINDS.wordClass, name, 0, weight);
    counter.add(KINDS.classAfter, numbers.name(tokens[i - 1]?.word ?? ''), name, weight);
    counter.add(KINDS.classBefore, name, numbers.name(tokens[i + 1]?.word ?? ''), weight);
  });
}

/** Concepts, and pairs of neighbouring concepts in the order they stand. */
function addTags({ tags, weight }: FeatureSource, counter: FeatureCounter): void {
  let previous = -1;
  for (const tag of tags.slice(0, MOST_PAIRED)) {
    const name = counter.numbers.name(tag);
    counter.add(KINDS.tag, name, 0, weight);
    if (previous >= 0 && previous !== name) counter.add(KINDS.tags, previous, name, weight);
    previous = name;
  }
}

/** Counts a stretch's features: characters, words, sounds and tags side by side. */
export function addFeatures(source: FeatureSource, counter: FeatureCounter): void {
  addCharacters(source, counter);
  addWords(source, counter);
  addSounds(source, counter);
  addTags(source, counter);
}
