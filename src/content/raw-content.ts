import type { PlacesApart } from '../nlu/contract';
import type { ContentFile } from './content-file';
import type { BotSource, TopicsSource } from './schema/bot-schema';
import type { ConflictSource, DocumentSource, FactSource } from './schema/facts-schema';
import type { IntentSource } from './schema/intent-schema';
import type { SlotDefinitionSource } from './schema/slot-schema';
import type { Story } from './schema/story-schema';
import type { TextLine } from './text-lines';

/** Something content defines, with the file and the path inside it. */
export interface Defined<T, F = unknown> {
  readonly value: T;
  readonly file: ContentFile<F>;
  readonly path: readonly string[];
}

export type SharedSlotSource = SlotDefinitionSource & { readonly keep: boolean };

export interface EntitySource {
  readonly title: string;
  readonly values: Readonly<
    Record<
      string,
      {
        readonly label: string;
        readonly says: readonly string[];
        readonly answers: readonly string[];
        readonly places?: PlacesApart | undefined;
      }
    >
  >;
}

/** intents/ as read and validated file by file; what stands across files is the lint rules' business. */
export interface RawContent {
  readonly bot: Defined<BotSource>;
  readonly cues: Readonly<
    Record<'correction' | 'ellipsis' | 'unknown' | 'refused' | 'affirm' | 'deny', readonly string[]>
  >;
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** Concepts that name a matter. */
  readonly matters: readonly string[];
  readonly topics: Defined<TopicsSource>;
  readonly slots: ReadonlyMap<string, Defined<SharedSlotSource>>;
  readonly entities: ReadonlyMap<string, Defined<EntitySource>>;
  readonly sources: ReadonlyMap<string, Defined<DocumentSource>>;
  readonly facts: ReadonlyMap<string, Defined<FactSource>>;
  readonly conflicts: ReadonlyMap<string, Defined<ConflictSource>>;
  readonly intents: ReadonlyMap<string, Defined<IntentSource>>;
  readonly utterances: ReadonlyMap<string, readonly TextLine[]>;
  readonly stories: readonly Defined<Story>[];
  readonly lexicon: readonly TextLine[];
  /** Generic lines that are none of ours. */
  readonly background: readonly TextLine[];
  /** Every YAML file, parsed. */
  readonly files: readonly ContentFile<unknown>[];
  /** Every file's text, for code frames and the fingerprint. */
  readonly texts: ReadonlyMap<string, string>;
}
