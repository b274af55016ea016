import { conflictsShownIn } from '../app/conflicts-shown-in';
import type { Brain } from '../app/take-turn';
import type { FiledStory } from '../content/load-content';
import type { IsoDate } from '../vocabulary';
import { playStory, type StoryExchange } from './play-story';

/** One fact, conflict or rule, and the first story that reaches it. */
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
  /** Reached when an answer shows both readings, not when it merely rests on them. */
  readonly conflicts: readonly Coverage[];
  /** Rows, points and rows of points (`intent/row`, `intent/point:name`, `intent/point:name/row`) that decided. */
  readonly rules: readonly Coverage[];
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
    rules: rulesOf(brain.content.dialogue.flows).map((id) => ({ id, story: reached.rules.get(id) ?? null })),
  };
}

type Flows = Brain['content']['dialogue']['flows'];
type Flow = Flows extends ReadonlyMap<string, infer One> ? One : never;

const rulesOf = (flows: Flows): readonly string[] =>
  [...flows.values()].flatMap((flow) => ownRules(flow).map((rule) => `${flow.intent}/${rule}`));

const ownRules = ({ table, points }: Flow): readonly string[] => [
  ...(table?.rows ?? []).map(({ id }) => id),
  ...[...points.values()].flatMap(({ name, rows }) => [
    `point:${name}`,
    ...rows.map(({ id }) => `point:${name}/${id}`),
  ]),
];

type Reached = ReadonlyMap<string, NonNullable<Coverage['story']>>;
type What = 'facts' | 'conflicts' | 'rules';

/** What one exchange reaches, by kind. */
type Reading = Readonly<Record<What, (exchange: StoryExchange) => readonly string[]>>;

function reachedBy(brain: Brain, today: IsoDate): Readonly<Record<What, Reached>> {
  const played = brain.content.stories.flatMap((filed) =>
    playStory(brain, filed.story, today).transcript.map((exchange) => ({ filed, exchange })),
  );
  const reading = readingOf(brain);
  const first = (what: What): Reached =>
    new Map(
      played
        .flatMap(({ filed, exchange }) => reading[what](exchange).map((id) => [id, storyOf(filed)] as const))
        // The first story is to win, and a map keeps the last.
        .reverse(),
    );
  return { facts: first('facts'), conflicts: first('conflicts'), rules: first('rules') };
}

const storyOf = ({ file, line, story }: FiledStory): NonNullable<Coverage['story']> => ({
  file,
  line,
  title: story.story,
});

const readingOf = (brain: Brain): Reading => ({
  facts: ({ turn }) => turn.receipt?.facts ?? [],
  conflicts: ({ turn }) => conflictsShownIn(brain, turn),
  rules: ({ passed }) => passed,
});
