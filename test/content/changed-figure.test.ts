import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { type Content, loadContent } from '../../src/content/load-content';
import { decide } from '../../src/policy/table';
import { renderReplies } from '../../src/templates/render-replies';
import type { SlotValues } from '../../src/vocabulary';

const TODAY = '2026-11-21';

/** The content of this repository with texts replaced in one file. */
function edited(file: string, ...changes: readonly (readonly [from: string, to: string])[]): Content {
  const directory = mkdtempSync(join(tmpdir(), 'yibao-edited-'));
  try {
    cpSync(CONTENT_DIRECTORY, directory, { recursive: true });
    const path = join(directory, file);
    const before = readFileSync(path, 'utf8');
    for (const [from] of changes) expect(before).toContain(from);
    writeFileSync(
      path,
      changes.reduce((text, [from, to]) => text.replace(from, () => to), before),
    );
    const loaded = loadContent(directory);
    if (loaded.kind === 'faulty') throw new Error(JSON.stringify(loaded.findings, null, 1));
    return loaded.content;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const rowOf = (content: Content, intent: string, slots: SlotValues, asOf = TODAY): string | undefined => {
  const table = content.dialogue.flows.get(intent)?.table;
  const verdict = table && decide(table, { ...slots, asOf }, []);
  return verdict?.kind === 'row' ? verdict.row.id : undefined;
};

describe('one edit of a figure', () => {
  it('moves the boundary of every row that names it', () => {
    const before = loadContent(CONTENT_DIRECTORY);
    if (before.kind === 'faulty') throw new Error('the content has faults');
    const after = edited(
      'arrears/facts.yml',
      ['职工断缴不超过3个月(含3个月),补缴后次月恢复', '职工断缴不超过4个月(含4个月),补缴后次月恢复'],
      [
        '期间的费用可申请零星报销。"\n    figures:\n      limit: { months: 3 }',
        '期间的费用可申请零星报销。"\n    figures:\n      limit: { months: 4 }',
      ],
    );
    const asked = { gap_months: 4, cause: 'self' };
    expect(rowOf(before.content, 'arrears.can_backpay', asked)).toBe('mid');
    expect(rowOf(after, 'arrears.can_backpay', asked)).toBe('self-short');
    const restored = { gap_months: 4, insurance: 'employee', cross_area: false, backpaid: true };
    expect(rowOf(before.content, 'arrears.restore', restored)).toBe('long');
    expect(rowOf(after, 'arrears.restore', restored)).toBe('same');
    const { receipt } = renderReplies(
      after.phrasebook,
      [
        {
          kind: 'answer',
          intent: 'arrears.can_backpay',
          rule: 'self-short',
          reply: 'short',
          slots: asked,
          form: 'full',
        },
      ],
      { asOf: TODAY, today: TODAY },
    );
    expect(receipt?.figures['arrears-39.limit']).toBe('4个月');
  });

  it('moves it from its day on, where the figure is dated', () => {
    const after = edited(
      'arrears/facts.yml',
      ['职工断缴不超过3个月(含3个月),补缴后次月恢复', '职工断缴不超过3个月(含3个月,2027年起4个月),补缴后次月恢复'],
      [
        '期间的费用可申请零星报销。"\n    figures:\n      limit: { months: 3 }',
        '期间的费用可申请零星报销。"\n    figures:\n      limit: [{ months: 3, to: 2026-12-31 }, { months: 4, from: 2027-01-01 }]',
      ],
    );
    const asked = { gap_months: 4, cause: 'self' };
    expect(rowOf(after, 'arrears.can_backpay', asked, '2026-12-31')).toBe('mid');
    expect(rowOf(after, 'arrears.can_backpay', asked, '2027-01-01')).toBe('self-short');
  });

  it('changes the deadline that is counted from it', () => {
    const after = edited(
      'refund/facts.yml',
      ['limit: { workdays: 15 }', 'limit: { workdays: 10 }'],
      ['审核通过后核出应退数并办退费,一般要15个工作日。', '审核通过后核出应退数并办退费,一般要10个工作日。'],
    );
    const said = renderReplies(
      after.phrasebook,
      [
        {
          kind: 'answer',
          intent: 'refund.timeline',
          rule: 'approved-dated',
          reply: 'dated',
          slots: { approve_date: '2026-06-26' },
          form: 'full',
        },
      ],
      { asOf: TODAY, today: TODAY },
    );
    expect(said.messages[0]?.text).toContain('10个工作日');
  });
});
