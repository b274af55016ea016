import { acceptedBy, readSlots } from '../frame';
import type { Listener } from '../listener';

/** 「到底能不能退」: the answer at last; of a form what can be said without what is missing, else the last answer in short. */
export const hearPressing: Listener = ({ model, state, frame, understanding }) => {
  if (!understanding.signals.presses) return null;
  const about = frame ?? state.answered?.frame;
  const flow = about && model.flows.get(about.intent);
  if (!about || !flow) return null;
  const told = acceptedBy(flow, readSlots(understanding, about.intent));
  const isNew = Object.entries(told).some(([name, value]) => about.slots[name] !== value);
  if (isNew) return null;
  return frame ? { kind: 'press' } : { kind: 'repeat', form: 'brief' };
};
