import { finding } from '../lint/walk-intents';
import type { LintRule } from '../lint-rule';

/** Every conflict stands in a story whose answer shows both its readings, which playing the story proves. */
export const checkConflictStories: LintRule = (raw) => {
  const shown = new Set(raw.stories.flatMap(({ value }) => value.steps.flatMap(({ then }) => then.shows ?? [])));
  return [...raw.conflicts].flatMap(([id, { file, path }]) =>
    shown.has(id)
      ? []
      : [
          finding(
            file,
            path,
            'untold-conflict',
            `no story shows both readings of ${id}`,
            `在用到它的回答里写 {{${id}}} 或两边的数字，再在一段对话的 then 里写 shows: [${id}]`,
          ),
        ],
  );
};
