import type { Token } from '../tokenise';
import { isHan, syllableOf } from './syllables';

/** A text as the feature extractor takes it. */
export interface FeatureSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Names of the concepts and kinds of values found in the text, in order. */
  readonly tags: readonly string[];
}

type Bag = Map<string, number>;

const NOISE = /^[\s\p{P}\p{S}]+$/u;
/** Parts of speech that stand for a class of words: people, places, names, numbers, times, foreign words. */
const CLASS = /^(?:n[rstz]|m|t$|eng)/;
/** What a sound counts beside the letters: it says the same again, unless they are misspelt. */
const SOUND = 0.5;
/** Only the first concepts count for pairs: a long story mentions everything. */
const MOST_PAIRED = 12;

function add(bag: Bag, feature: string, weight: number): void {
  bag.set(feature, (bag.get(feature) ?? 0) + weight);
}

/** One- and two-character strings, with marks at both ends. */
function addCharacters(text: string, bag: Bag, weight: number): void {
  let previous = '^';
  for (const character of text) {
    if (character === ' ') continue;
    add(bag, character, weight);
    add(bag, previous + character, weight);
    previous = character;
  }
  add(bag, `${previous}$`, weight);
}

/** Pairs of syllables: what is left of a homophone typo. */
function addSyllables(text: string, bag: Bag, weight: number): void {
  let previous = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const syllable = isHan(code) ? syllableOf(code) : '';
    if (previous !== '' && syllable !== '') add(bag, `~${previous} ${syllable}`, weight);
    previous = syllable;
  }
}

/** Words, and names and numbers by their class beside their neighbours. */
function addWords(tokens: readonly Token[], bag: Bag, weight: number): void {
  tokens.forEach(({ word, tag }, i) => {
    if (NOISE.test(word)) return;
    if (word.length > 1) add(bag, `w:${word}`, weight);
    if (!CLASS.test(tag)) return;
    add(bag, `t:${tag}`, weight);
    add(bag, `t:${tokens[i - 1]?.word ?? '^'} ${tag}`, weight);
    add(bag, `t:${tag} ${tokens[i + 1]?.word ?? '$'}`, weight);
  });
}

/** Concepts, and pairs of neighbouring concepts in the order they stand. */
function addTags(tags: readonly string[], bag: Bag, weight: number): void {
  let previous = '';
  tags.slice(0, MOST_PAIRED).forEach((tag) => {
    add(bag, `#${tag}`, weight);
    if (previous !== '' && previous !== tag) add(bag, `#${previous}#${tag}`, weight);
    previous = tag;
  });
}

/** Adds a text's features to the bag, each counted `weight` times: characters, words, syllables and tags side by side. */
export function addFeatures({ text, tokens, tags }: FeatureSource, bag: Bag, weight: number): void {
  addCharacters(text, bag, weight);
  addWords(tokens, bag, weight);
  addSyllables(text, bag, weight * SOUND);
  addTags(tags, bag, weight);
}
