import { think } from '../app/take-turn';
import type { Understanding } from '../vocabulary';
import type { Scene } from './scene';
import type { World } from './world';

/** What a message would be understood as in this place, without its being said. */
export function hear(world: World, scene: Scene, text: string): Understanding {
  const { brain } = world;
  let heard: Understanding | undefined;
  const understander: typeof brain.understander = {
    understand(said, context) {
      heard = brain.understander.understand(said, context);
      return heard;
    },
  };
  const inbound = { channel: 'rest', conversationId: 'fuzz', messageId: 'heard', receivedAt: scene.now } as const;
  think({ ...brain, understander }, scene.state, { ...inbound, content: { kind: 'text', text } });
  return heard ?? brain.understander.understand(text, { intents: [], today: world.today });
}
