import type { Tokenise } from '../tokenise';
import { isHan, syllableOf } from './syllables';

/** What the classifier sees of a text. */
export interface FeatureExtractor {
  /** Feature → count (times weight). `tags` are the names of concepts and entity kinds found in the text, in order. */
  extract(text: string, tags: readonly string[], into: Map<string, number>, weight: number): void;
}

const NOISE = /[\s\p{P}\p{S}]+/u;

function add(bag: Map<string, number>, feature: string, weight: number): void {
  bag.set(feature, (bag.get(feature) ?? 0) + weight);
}

/** One- and two-character strings, with marks at both ends. */
function addCharacters(text: string, bag: Map<string, number>, weight: number): void {
  let previous = '^';
  for (const character of text) {
    add(bag, character, weight);
    add(bag, previous + character, weight);
    previous = character;
  }
  add(bag, `${previous}$`, weight);
}

/** Pairs of syllables: what is left of a homophone typo. */
function addSyllables(text: string, bag: Map<string, number>, weight: number): void {
  let previous = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const syllable = isHan(code) ? syllableOf(code) : '';
    if (previous !== '' && syllable !== '') add(bag, `~${previous} ${syllable}`, weight);
    previous = syllable;
  }
}

function addWords(words: readonly string[], bag: Map<string, number>, weight: number): void {
  for (const word of words) if (word.length > 1 && !NOISE.test(word)) add(bag, `w:${word}`, weight);
}

/** Concepts, and pairs of concepts in the order they stand. */
function addTags(tags: readonly string[], bag: Map<string, number>, weight: number): void {
  let previous = '';
  for (const tag of tags) {
    add(bag, `#${tag}`, weight);
    if (previous !== '' && previous !== tag) add(bag, `#${previous}#${tag}`, weight);
    previous = tag;
  }
}

/** Characters, words, syllables and tags side by side: none of them alone is enough for short, misspelt questions. */
export function createFeatureExtractor(tokenise: Tokenise): FeatureExtractor {
  return {
    extract(text, tags, into, weight) {
      addCharacters(text.replace(/\s+/g, ''), into, weight);
      addWords(tokenise(text), into, weight);
      addSyllables(text, into, weight);
      addTags(tags, into, weight);
    },
  };
}
