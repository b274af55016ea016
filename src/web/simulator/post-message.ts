import type { Answer } from './answer';
import type { Said } from './conversation';

/** The server gives up after three deliveries of five seconds. */
const PATIENCE_MS = 20_000;

/** A message that did not go out; `message` is meant for the person. */
export class SendTrouble extends Error {}

/** Sends what the person did and waits for the answer. @throws SendTrouble */
export async function postMessage(session: string, said: Said): Promise<Answer> {
  const response = await reach(JSON.stringify({ session, ...fieldsOf(said) }));
  if (!response.ok) throw new SendTrouble(`没发出去：服务器回了 ${response.status}。${await reasonOf(response)}`);
  try {
    return (await response.json()) as Answer;
  } catch {
    throw new SendTrouble('没收到回复：服务器的回答看不懂。');
  }
}

function fieldsOf(said: Said): Readonly<Record<string, string>> {
  switch (said.kind) {
    case 'text':
      return { text: said.text };
    case 'choice':
      return { choiceId: said.choiceId, label: said.label };
    case 'event':
      return { event: said.event };
  }
}

async function reach(body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await fetch('/simulator/api/send', { method: 'POST', headers, body, signal });
  } catch {
    throw new SendTrouble(
      signal.aborted ? '没收到回复：服务器一直没有回答。' : '没发出去：连不上服务器，看看它是不是还在运行。',
    );
  }
}

async function reasonOf(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { readonly error?: { readonly message?: string } };
    return error?.message ?? '';
  } catch {
    return '';
  }
}
