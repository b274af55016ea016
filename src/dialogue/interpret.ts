import type { ConversationState, Understanding } from '../vocabulary';
import type { Command } from './command';
import { innermost } from './draft';
import type { Listener } from './listener';
import { hearAnswer } from './listeners/hear-answer';
import { hearBranch } from './listeners/hear-branch';
import { hearChoice } from './listeners/hear-choice';
import { hearControl } from './listeners/hear-control';
import { hearCorrection } from './listeners/hear-correction';
import { hearDropped } from './listeners/hear-dropped';
import { hearEarlierQuestion } from './listeners/hear-earlier-question';
import { hearFollowUp } from './listeners/hear-follow-up';
import { hearNarrowing } from './listeners/hear-narrowing';
import { hearNotTold } from './listeners/hear-not-told';
import { hearOutOfScope } from './listeners/hear-out-of-scope';
import { hearPressing } from './listeners/hear-pressing';
import { hearQuery } from './listeners/hear-query';
import { hearStatement } from './listeners/hear-statement';
import { hearToldBeside } from './listeners/hear-told-beside';
import { hearTopic } from './listeners/hear-topic';
import { hearUnclear } from './listeners/hear-unclear';
import { hearStillUrgent, hearUrgent } from './listeners/hear-urgent';
import { hearWayOut } from './listeners/hear-way-out';
import type { DialogueModel } from './model';

/**
 * In order: a choice picked by its number or its whole label, which can mean nothing else; what can wait least; then what
 * the open question expects; then everything else.
 */
const LISTENERS: readonly Listener[] = [
  hearChoice,
  hearUrgent,
  hearWayOut,
  hearDropped,
  hearPressing,
  hearQuery,
  hearCorrection,
  hearBranch,
  hearAnswer,
  hearEarlierQuestion,
  hearFollowUp,
  hearStatement,
  hearStillUrgent,
  hearNarrowing,
  hearControl,
  hearOutOfScope,
  hearTopic,
  hearNotTold,
  hearToldBeside,
  hearUnclear,
];

/** What a message asks the dialogue to do. */
export function interpret(model: DialogueModel, state: ConversationState, understanding: Understanding): Command {
  const hearing = { model, state, understanding, frame: innermost(state) };
  for (const listen of LISTENERS) {
    const command = listen(hearing);
    if (command) return command;
  }
  return { kind: 'misheard' };
}
