import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '..');

describe('a server whose content changes', () => {
  let directory: string;
  let server: ChildProcess;
  let url: string;
  let output = '';

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'yibao-live-'));
    cpSync(join(__dirname, 'fixtures/content'), join(directory, 'intents'), { recursive: true });
    const files = ['--content', join(directory, 'intents'), '--model', join(directory, 'model.bin')];
    server = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'start', '--port', '0', ...files], {
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', SIMULATOR: 'off' } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    url = await until(async () => /listening on (\S+)/.exec(output)?.[1]);
  });

  afterAll(async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  });

  it('answers from the new content without dropping a message', async () => {
    const answers = await whileAsking('谢谢', async () => {
      edit('control/thanks.yml', '不客气。', '应该的。');
      await until(async () => (await say('谢谢')).includes('应该的') || undefined);
    });
    expect(new Set(answers)).toEqual(new Set(['不客气。', '应该的。']));
  });

  it('learns new utterances in a thread of its own while the old model answers', async () => {
    const before = await modelInForce();
    const answers = await whileAsking('谢谢', async () => {
      appendFileSync(join(directory, 'intents/fee/gap.utterances.txt'), '停了医保有啥后果\n');
      await until(async () => (await modelInForce()) !== before || undefined);
    });
    expect(new Set(answers)).toEqual(new Set(['应该的。']));
  });

  it('keeps what it has when the change has faults, and says so in the log', async () => {
    edit('control/thanks.yml', 'text: 应该的。', 'text: 应该的。{{nothing.known}}');
    await until(async () => output.includes('the changed content was not taken') || undefined);
    expect(await say('谢谢')).toBe('应该的。');
    edit('control/thanks.yml', '应该的。{{nothing.known}}', '小事。');
    await until(async () => (await say('谢谢')) === '小事。' || undefined);
  });

  function edit(file: string, from: string, to: string): void {
    const path = join(directory, 'intents', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  }

  async function say(text: string): Promise<string> {
    const response = await fetch(`${url}/api/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversationId: randomUUID(), messageId: 'm1', text }),
    });
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    const { replies } = (await response.json()) as { replies: readonly { text: string }[] };
    return replies.map((reply) => reply.text).join('\n');
  }

  async function modelInForce(): Promise<string> {
    const page = await (await fetch(`${url}/metrics`)).text();
    return /yibao_model_info\{fingerprint="([^"]+)"/.exec(page)?.[1] ?? '';
  }

  /** Every answer given while `change` was under way: a failed request fails the test. */
  async function whileAsking(text: string, change: () => Promise<void>): Promise<readonly string[]> {
    const answers: string[] = [];
    let isOver = false;
    const changing = change().finally(() => {
      isOver = true;
    });
    while (!isOver) answers.push(await say(text));
    await changing;
    return answers;
  }
});

/** Asks again until there is something; jest ends what takes for ever. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(50);
  }
}
