import type { TakeTurn } from '../../src/channels/contract';
import { run } from '../../src/cli/simulate';
import { freePort } from '../support/redis-server';
import { serveChannel } from '../support/serve-channel';
import { ACCOUNT, channelHarness, turnOf } from '../support/wechat-harness';
import { runCommand } from './run-command';

const KEYS = {
  WECHAT_OA_APP_ID: ACCOUNT.appId,
  WECHAT_OA_TOKEN: ACCOUNT.token,
  WECHAT_OA_AES_KEY: ACCOUNT.aesKey,
  WECHAT_OA_ORIGINAL_ID: ACCOUNT.originalId,
};
const CHOICES = [
  { id: 'slot:insurance="employee"', label: '职工医保' },
  { id: 'slot:insurance="resident"', label: '居民医保' },
];

/** Says what it heard, and offers two things to tap. */
const takeTurn: TakeTurn = async (inbound) =>
  turnOf(inbound, [{ kind: 'choices', text: JSON.stringify(inbound.content), choices: CHOICES }]);

/** Talks to a webhook in a mode, over real HTTP. */
async function talk(mode: 'plain' | 'compatible' | 'secure', lines: readonly string[], env: object = KEYS) {
  const server = await serveChannel(channelHarness({ mode, takeTurn }).channel);
  const args = ['--url', server.baseUrl, '--person', 'o-1'];
  try {
    return await runCommand({ run }, args, { ...env, WECHAT_OA_MODE: mode }, lines);
  } finally {
    await server.close();
  }
}

describe('yibao simulate', () => {
  it.each(['plain', 'compatible', 'secure'] as const)('says, taps, follows and leaves in %s mode', async (mode) => {
    const { code, stdout } = await talk(mode, [
      '断缴三个月',
      ':2',
      '',
      ':subscribe',
      ':unsubscribe',
      ':quit',
      'unheard',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(`o-1 writes to ${ACCOUNT.appId}`);
    expect(stdout).toContain('{"kind":"text","text":"断缴三个月"}');
    expect(stdout).toContain('  1. 职工医保\n  2. 居民医保\n');
    expect(stdout).toContain('{"kind":"choice","choiceId":"slot:insurance=\\"resident\\"","label":"居民医保"}');
    expect(stdout).toContain('{"kind":"event","event":"subscribed"}');
    expect(stdout).toContain('(the bot says nothing)');
    expect(stdout).not.toContain('unheard');
  });

  it('shows what went over the wire, and what stood in it', async () => {
    const { stdout } = await talk('secure', [':wire', '断缴三个月', ':wire']);
    expect(stdout).toContain('(nothing was sent yet)');
    expect(stdout).toMatch(/→ signature=\w+&.*encrypt_type=aes&msg_signature=\w+\n<xml>.*<Encrypt>/);
    expect(stdout).toMatch(/ {2}inside: <xml>.*断缴三个月/);
    expect(stdout).toContain('← 200, reply\n');
  });

  it('says what it does not know', async () => {
    const { code, stdout } = await talk('plain', [':7', ':dance']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/There is nothing to do for :7\.[\s\S]*There is nothing to do for :dance\./);
  });

  it('fails when the bot refuses the keys', async () => {
    const { code, stdout } = await talk('secure', ['在吗'], { ...KEYS, WECHAT_OA_TOKEN: 'another' });
    expect(code).toBe(1);
    expect(stdout).toContain('out of order: status 401');
  });

  it('fails when nobody is there', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { code, stdout } = await runCommand({ run }, ['--url', url], KEYS, ['在吗']);
    expect(code).toBe(1);
    expect(stdout).toContain(`no answer from ${url} in time; is the bot running there?`);
  });

  it.each([
    [[], {}, /No official account is configured/],
    [['--url', 'localhost:3000'], KEYS, /--url is an http\(s\) address/],
    [[], { ...KEYS, WECHAT_OA_MODE: 'loud' }, /WECHAT_OA_MODE must be one of/],
    [['--loud'], KEYS, /unknown option/],
  ])('refuses %j with a sentence', async (args, env, complaint) => {
    const { code, stderr } = await runCommand({ run }, args, env);
    expect(code).toBe(1);
    expect(stderr).toMatch(complaint);
  });
});
