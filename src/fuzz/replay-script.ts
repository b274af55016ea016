import type { InboundContent } from '../vocabulary';
import { newScene, type Scene, send } from './scene';
import type { World } from './world';

/** The messages of a conversation so far. */
export const scriptOf = ({ exchanges }: Scene): readonly InboundContent[] => exchanges.map(({ content }) => content);

/** The same messages once more, each written otherwise. */
export const playRewritten = (world: World, scene: Scene, rewrite: (text: string, index: number) => string): Scene =>
  scriptOf(scene).reduce<Scene>(
    (current, content, index) =>
      send(world, current, content.kind === 'text' ? { kind: 'text', text: rewrite(content.text, index) } : content),
    newScene(world),
  );
