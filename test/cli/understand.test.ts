import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { readLines } from '../../src/cli/read-lines';
import * as understand from '../../src/cli/understand';
import { readNdjson } from './read-ndjson';
import { FIXTURE, freshFolder, runCommand } from './run-command';

/** The fixture's threshold for an answer. */
const ANSWERED = 0.5;

describe('yibao understand', () => {
  const folder = freshFolder();
  const options = ['--content', FIXTURE, '--model', join(folder, 'model.bin'), '--as-of', '2026-11-21'];

  afterAll(() => rmSync(folder, { recursive: true }));

  const ask = (lines: readonly string[]) => runCommand(understand, options, {}, lines);

  it('says what each message means, and nothing else on stdout', async () => {
    const { code, stdout } = await ask(['{"id":"a","text":"滞纳金一天多少"}', '{"id":2,"text":"谢谢"}']);
    const [first, second] = readNdjson(stdout);
    expect(code).toBe(0);
    expect(first).toEqual({
      id: 'a',
      intent: 'fee.late',
      confidence: expect.any(Number),
      candidates: expect.arrayContaining([{ intent: 'fee.late', confidence: expect.any(Number) }]),
      slots: expect.any(Object),
    });
    expect(second).toMatchObject({ id: 2, intent: 'thanks', confidence: 1 });
  });

  it('reads a fragment with the message before it', async () => {
    const lines = ['{"id":1,"text":"那居民呢"}', '{"id":2,"text":"那居民呢","context":"滞纳金一天多少"}'];
    const [alone, after] = readNdjson((await ask(lines)).stdout);
    // Two topics know residents: alone it is a question back, after the message before it is an answer.
    expect(alone?.confidence).toBeLessThan(ANSWERED);
    expect(after).toMatchObject({ id: 2, intent: 'fee.late' });
    expect(after?.confidence).toBeGreaterThan(ANSWERED);
  });

  it('answers the good lines and tells of the bad ones by their numbers alone', async () => {
    const { code, stdout, stderr } = await ask([
      '{"id":1,"text":"谢谢"}',
      '身份证号 not json',
      '',
      '{"id":3}',
      '{"id":{},"text":"谢谢"}',
      'null',
      '{"id":4,"text":"谢谢","context":7}',
      '{"id":5,"text":"谢谢","context":null}',
    ]);
    expect(code).toBe(1);
    expect(readNdjson(stdout).map(({ id }) => id)).toEqual([1, 5]);
    expect(stderr.split('\n').map((line) => line.split(':')[0])).toEqual([
      'line 2',
      'line 4',
      'line 5',
      'line 6',
      'line 7',
      '',
    ]);
    expect(stderr).not.toContain('身份证');
  });

  it('waits for a slow reader, however much comes in', async () => {
    const count = 10_000;
    const most = { read: 0, written: 0, ahead: 0 };
    function* questions() {
      for (; most.read < count; most.read++) yield `{"id":${most.read},"text":"谢谢"}\n`;
    }
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        most.written++;
        most.ahead = Math.max(most.ahead, most.read - most.written);
        setImmediate(done);
      },
    });
    const code = await understand.run(options, { stdin: Readable.from(questions()), stdout, stderr: stdout, env: {} });
    await new Promise<void>((done) => stdout.end(done));
    expect([code, most.written]).toEqual([0, count]);
    expect(most.ahead).toBeLessThan(1000);
  });
});

describe('readLines', () => {
  it('reads lines that chunks cut anywhere, with a byte order mark, carriage returns and U+2028 in them', async () => {
    const bytes = Buffer.from('\uFEFF{"id":1}\r\n{"text":"谢\u2028谢"}\n\n{"id":3}');
    const lines: string[] = [];
    for await (const line of readLines(Readable.from(Array.from(bytes, (byte) => Buffer.of(byte))))) lines.push(line);
    expect(lines).toEqual(['{"id":1}\r', '{"text":"谢\u2028谢"}', '', '{"id":3}']);
  });
});
