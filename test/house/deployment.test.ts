import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { readConfig, VARIABLES } from '../../src/config';
import { composeFileSchema } from './compose-file-schema';

const ROOT = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const version = JSON.parse(read('package.json')).engines.node;

describe('docker-compose.yml', () => {
  const file = parse(read('docker-compose.yml'), { uniqueKeys: true });
  const { app, redis } = file.services;

  it('follows the Compose specification', () => {
    const validate = new Ajv2020({ strict: false }).compile(composeFileSchema);
    expect(validate(file) ? [] : validate.errors).toEqual([]);
  });

  it('mounts only volumes it declares and waits only for services it has', () => {
    const mounted = redis.volumes.map((volume: string) => volume.split(':')[0]);
    expect(Object.keys(file.volumes)).toEqual(mounted);
    expect(Object.keys(app.depends_on)).toEqual(['redis']);
  });

  it('keeps what Redis holds', () => {
    expect(redis.command.join(' ')).toContain('--appendonly yes');
    expect(redis.command.join(' ')).toContain('noeviction');
  });

  it('configures the app with variables it knows and values it takes', () => {
    expect(Object.keys(app.environment).filter((name) => !VARIABLES.includes(name))).toEqual([]);
    const config = readConfig(app.environment, (bytes) => Buffer.alloc(bytes));
    expect(config).toMatchObject({ environment: 'production', host: '0.0.0.0', port: 3000, store: { kind: 'redis' } });
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const lastStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('runs the Node version the package asks for', () => {
    const images = lines.filter((line) => line.startsWith('FROM '));
    expect(images.every((line) => line.startsWith('FROM node:20-bookworm-slim'))).toBe(true);
    expect(version).toMatch(/^>=20/);
  });

  it('does not run as root and says how it is', () => {
    expect(lastStage).toEqual(
      expect.arrayContaining(['USER node', 'STOPSIGNAL SIGTERM', 'CMD ["node", "dist/cli.js", "start"]']),
    );
    expect(lastStage.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });

  it('ships production dependencies only', () => {
    expect(lines).toContain('RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund');
    expect(lastStage).toContain('COPY --from=dependencies /app/node_modules ./node_modules');
  });

  it('copies no secrets into the image', () => {
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', '.git', 'node_modules']));
  });
});

describe('.ci/run', () => {
  const path = join(ROOT, '.ci', 'run');

  it('is a program bash can read', () => {
    accessSync(path, constants.X_OK);
    execFileSync('bash', ['-n', path]);
  });

  /** Runs the script on a project whose tools are stand-ins: npm writes this report and exits with this code. */
  function run(
    report: object | null,
    code: number,
  ): { readonly status: number | null; readonly lastLine: string | undefined } {
    const home = mkdtempSync(join(tmpdir(), 'yibao-ci-'));
    mkdirSync(join(home, '.ci'));
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, '.ci', 'run'), readFileSync(path));
    const npm = `#!/usr/bin/env bash\n[ "$1" = ci ] && exit 0\nfor word; do out="\${word#--outputFile=}"; done\n${report ? `printf '%s' '${JSON.stringify(report)}' > "$out"` : ':'}\nexit ${code}\n`;
    for (const [name, text] of Object.entries({
      npm,
      'redis-server': '#!/bin/sh\n',
      chromium: '#!/bin/sh\n',
      'apt-get': '#!/bin/sh\n',
    })) {
      writeFileSync(join(home, 'bin', name), text, { mode: 0o755 });
    }
    const { status, stdout } = spawnSync('bash', [join(home, '.ci', 'run')], {
      encoding: 'utf8',
      env: { PATH: `${join(home, 'bin')}:${process.env.PATH}` },
    });
    rmSync(home, { recursive: true });
    return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
  }

  const figures = (passed: number, failed: number, broken: number) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    numRuntimeErrorTestSuites: broken,
  });

  it.each<[string, object | null, number, string]>([
    ['all pass', figures(12, 0, 0), 0, '12 passed, 0 failed'],
    ['some fail', figures(10, 2, 0), 1, '10 passed, 2 failed'],
    ['a file cannot be loaded', figures(10, 0, 1), 1, '10 passed, 1 failed'],
    ['something else fails', figures(10, 0, 0), 1, '10 passed, 1 failed'],
    ['the build fails', null, 2, '0 passed, 1 failed'],
  ])('tells the truth when %s', (_name, report, code, lastLine) => {
    expect(run(report, code)).toEqual({ status: code, lastLine });
  });
});

describe('LICENSE and CHANGELOG.md', () => {
  it('agree with package.json', () => {
    expect(JSON.parse(read('package.json')).license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} The yibao authors\n/);
  });

  it('keep a change log', () => {
    const headings = [...read('CHANGELOG.md').matchAll(/^## \[(.+?)\](?: - \d{4}-\d\d-\d\d)?$/gm)].map(
      ([, name]) => name,
    );
    expect(headings[0]).toBe('Unreleased');
  });
});
