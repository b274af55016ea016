import fc from 'fast-check';
import { YibaoError } from '../../src/errors';
import { createLog, type Log } from '../../src/observability/create-log';

function capture(use: (log: Log) => void): string {
  let written = '';
  const destination = {
    write(line: string) {
      written += line;
    },
  };
  use(createLog({ level: 'debug', destination }));
  return written;
}

const line = (use: (log: Log) => void) => JSON.parse(capture(use));

describe('createLog', () => {
  it('writes one JSON object a line', () => {
    expect(line((log) => log.info({ status: 200 }, 'request'))).toEqual({
      level: 'info',
      time: expect.any(String),
      status: 200,
      msg: 'request',
    });
  });

  it('drops secrets and words at any depth and hashes people', () => {
    const secrets = {
      apiToken: 'leak',
      APP_SECRET: 'leak',
      account: { aesKey: 'leak', 'session-key': 'leak' },
      list: [{ authorization: 'leak' }],
    };
    const words = { text: 'leak', turn: { said: 'leak', messages: ['leak'] }, body: Buffer.from('leak') };
    const people = { openid: 'leak', deep: { conversationId: 'leak' } };
    const written = capture((log) => log.info({ ...secrets, ...words, ...people }, 'x'));
    expect(written).not.toContain('leak');
    expect(written).toContain('[secret]');
  });

  it('drops them from child loggers too', () => {
    expect(capture((log) => log.child({ openid: 'leak', token: 'leak' }).warn({}, 'x'))).not.toContain('leak');
  });

  it('hashes one person to one name', () => {
    const [one, two, other] = ['a', 'a', 'b'].map((openid) => line((log) => log.info({ openid }, 'x')).openid);
    expect(one).toBe(two);
    expect(one).not.toBe(other);
  });

  it('tells of an error its type, code, frames and causes, but not what hangs on it', () => {
    const driver = Object.assign(new Error('WRONGTYPE'), { command: { args: ['leak'] } });
    const { err } = line((log) =>
      log.error({ err: new YibaoError('store-unavailable', 'Away.', { cause: driver }) }, 'x'),
    );
    expect(err).toMatchObject({
      type: 'YibaoError',
      code: 'store-unavailable',
      message: 'Away.',
      cause: { message: 'WRONGTYPE' },
    });
    expect(err.stack[0]).toMatch(/^at /);
    expect(JSON.stringify(err)).not.toContain('leak');
  });

  it('does not quote what a parser could not read', () => {
    const written = capture((log) => {
      try {
        JSON.parse('leak of words');
      } catch (err) {
        log.error({ err }, 'x');
      }
    });
    expect(written).toContain('SyntaxError');
    expect(written).not.toContain('leak');
  });

  it.each([
    ['330402199001011234', 'id-number'],
    ['33040219900101123X', 'id-number'],
    ['330402 19900101 123x', 'id-number'],
    ['３３０４０２１９９００１０１１２３４', 'id-number'],
    ['13800138000', 'phone'],
    ['138-0013-8000', 'phone'],
    ['6222 0212 3456 7890 123', 'card-number'],
    ['6222021234567890', 'card-number'],
  ])('masks %s wherever it stands', (number, kind) => {
    const masked = line((log) => log.info({ note: `我的号${number}，`, deep: { list: [number] } }, `m ${number}`));
    expect(masked).toMatchObject({ note: `我的号[${kind}]，`, deep: { list: [`[${kind}]`] }, msg: `m [${kind}]` });
  });

  it('stays JSON when a bare number is masked', () => {
    expect(line((log) => log.info({ count: 13_800_138_000, fine: 1_763_700_000_000 }, 'x'))).toMatchObject({
      count: '[phone]',
      fine: 1_763_700_000_000,
    });
  });

  it('writes valid JSON without a phone number, whatever it is given', () => {
    const phone = fc.stringMatching(/^1[3-9]\d{9}$/);
    const quiet = fc.string({ unit: 'binary' }).filter((text) => !/[\d０-９]/.test(text));
    fc.assert(
      fc.property(phone, quiet, quiet, (number, before, after) => {
        const written = capture((log) => log.info({ note: before + number + after }, 'x'));
        expect(() => JSON.parse(written)).not.toThrow();
        expect(written).not.toContain(number);
      }),
    );
  });
});
