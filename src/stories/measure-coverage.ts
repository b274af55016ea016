import type { Brain } from '../app/take-turn';
import type { FiledStory } from '../content/load-content';
import type { IsoDate, Receipt } from '../vocabulary';
import { playStory } from './play-story';

/** One fact or conflict, and the first story that reaches it. */
export interface Coverage {
  readonly id: string;
  /** Null when no story's receipt names it. */
  readonly story: (Pick<FiledStory, 'file' | 'line'> & { readonly title: string }) | null;
  /** Why no answer uses it, as the content says. */
  readonly unused?: string;
}

export interface CoverageReport {
  readonly facts: readonly Coverage[];
  /** Facts the answers lean on that come from outside the pages: hotlines, general knowledge. */
  readonly helpers: readonly Coverage[];
  readonly conflicts: readonly Coverage[];
}

const isHelper = ({ id }: Coverage): boolean => id.includes('-ext-') || id.startsWith('hotline-');

/** Plays every story and notes what the receipts of its answers name. */
export function measureCoverage(brain: Brain, today: IsoDate): CoverageReport {
  const { phrasebook } = brain.content;
  const reached = reachedBy(brain, today);
  const facts = [...phrasebook.facts.values()].map(
    ({ id, unused }): Coverage => ({
      id,
      story: reached.facts.get(id) ?? null,
      ...(unused === undefined ? {} : { unused }),
    }),
  );
  return {
    facts: facts.filter((fact) => !isHelper(fact)),
    helpers: facts.filter(isHelper),
    conflicts: [...phrasebook.conflicts.keys()].map((id) => ({ id, story: reached.conflicts.get(id) ?? null })),
  };
}

type Reached = ReadonlyMap<string, NonNullable<Coverage['story']>>;

function reachedBy(brain: Brain, today: IsoDate): Readonly<Record<'facts' | 'conflicts', Reached>> {
  const receipts = brain.content.stories.flatMap((filed) =>
    receiptsOf(brain, filed, today).map((receipt) => ({ filed, receipt })),
  );
  const first = (name: 'facts' | 'conflicts'): Reached =>
    new Map(
      receipts
        .flatMap(({ filed: { file, line, story }, receipt }) =>
          receipt[name].map((id) => [id, { file, line, title: story.story }] as const),
        )
        // The first story is to win, and a map keeps the last.
        .reverse(),
    );
  return { facts: first('facts'), conflicts: first('conflicts') };
}

const receiptsOf = (brain: Brain, filed: FiledStory, today: IsoDate): readonly Receipt[] =>
  playStory(brain, filed, today).transcript.flatMap(({ turn }) => turn.receipt ?? []);
