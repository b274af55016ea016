import { askAgain, type World } from './advance';
import type { Command } from './command';
import { cancel } from './commands/cancel';
import { clarify } from './commands/clarify';
import { correct } from './commands/correct';
import { fill } from './commands/fill';
import { human } from './commands/human';
import { more } from './commands/more';
import { notTold } from './commands/not-told';
import { note } from './commands/note';
import { press } from './commands/press';
import { query } from './commands/query';
import { remark } from './commands/remark';
import { repeat } from './commands/repeat';
import { restart } from './commands/restart';
import { source } from './commands/source';
import { start } from './commands/start';
import { type Draft, offer, sayMessage } from './draft';
import { mishear } from './mishear';

/** Carries out one command. Pure: all it knows of the world is in `world` and `draft`. */
export function runCommand(world: World, draft: Draft, command: Command): Draft {
  switch (command.kind) {
    case 'start':
      return start(world, draft, command);
    case 'fill':
      return fill(world, draft, command);
    case 'note':
      return note(world, draft, command);
    case 'not-told':
      return notTold(world, draft, command);
    case 'press':
      return press(world, draft);
    case 'correct':
      return correct(world, draft, command.slots, command.of);
    case 'remark':
      return remark(world, draft, command);
    case 'query':
      return query(world, draft, command);
    case 'cancel':
      return cancel(draft);
    case 'restart':
      return restart(draft);
    case 'human':
      return human(draft, command.intent);
    case 'repeat':
      return repeat(world, command.needed ? sayMessage(draft, 'needed_first') : draft, command.form);
    case 'source':
      return source(world, draft);
    case 'more':
      return more(world, draft);
    case 'clarify':
      return clarify(world, draft, command.meant);
    case 'message':
      return askAgain(world, offer(sayMessage(draft, command.key, command.values), command.choices ?? []));
    case 'misheard':
      return mishear(world, draft);
  }
}
