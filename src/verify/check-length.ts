import { renderReplies } from '../templates/render-replies';
import type { Reply } from '../vocabulary';
import { type Ledger, report } from './ledger';
import { type Edge, pathOf } from './node';
import { placeOf } from './places';
import type { Scene } from './scene';

/** Every turn, all that is said in it together, fits a phone. Each combination of replies is tried once. */
export function createLengthCheck(scene: Scene, ledger: Ledger): (edge: Edge) => void {
  const tried = new Set<string>();
  return (edge) => {
    const { replies } = edge.step;
    const key = replies.map(partOf).join(' ');
    if (tried.has(key)) return;
    tried.add(key);
    checkLength(scene, ledger, edge, replies);
  };
}

/** What decides how long a reply is, but for its figures. */
function partOf(reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
      return `${reply.intent}/${reply.reply}/${reply.form}`;
    case 'conditional':
      return `${reply.intent}/${reply.branches.map(({ rule, open }) => `${rule}(${open.join()})`).join()}`;
    case 'question':
      return `${reply.intent}/${reply.slot}/${reply.attempt}`;
    case 'remark':
      return `${reply.intent}/${reply.reply}`;
    case 'message':
      return reply.key;
    default:
      return reply.kind;
  }
}

/** @param replies said together, at the end of the edge */
export function checkLength(scene: Scene, ledger: Ledger, edge: Edge, replies: readonly Reply[]): void {
  const { turnCharacters } = scene.content.phrasebook;
  ledger.renderings += 1;
  const { messages } = renderReplies(scene.content.phrasebook, replies, scene);
  const length = messages.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= turnCharacters) return;
  const said = replies.find(({ kind }) => kind === 'answer' || kind === 'conditional') ?? replies[0];
  const intent = said && 'intent' in said ? said.intent : '';
  report(ledger, {
    property: 'too-long',
    subject: said ? partOf(said) : '',
    path: pathOf(edge),
    expected: `at most ${turnCharacters} characters`,
    seen: `${length}`,
    where: said?.kind === 'answer' ? placeOf(scene, intent, 'replies', said.reply) : placeOf(scene, intent),
  });
}
