import type { Part } from '../../src/templates/fit-turn';
import { sayOnce } from '../../src/templates/say-once';

const answer = (text: string, choices: Part['choices'] = []): Part => ({ kind: 'answer', text, choices });
const notice = (text: string): Part => ({ kind: 'notice', text, choices: [] });

describe('sayOnce', () => {
  it('leaves out of a second answer what the first has said', () => {
    const [, second] = sayOnce([answer('要审核。\n由参保地审核。'), answer('进度能查。由参保地审核。')]);
    expect(second?.text).toBe('进度能查。');
  });

  it('leaves out an answer that says nothing new, with its announcement, and keeps its choices', () => {
    const choices = [{ id: 'x', label: '选' }];
    const parts = [answer('要审核。'), notice('您还问了：'), answer('要审核。', choices)];
    expect(sayOnce(parts)).toEqual([answer('要审核。', choices)]);
  });

  it('says an announcement and a question again', () => {
    const parts = [notice('好。'), answer('要审核。'), notice('好。')];
    expect(sayOnce(parts)).toEqual(parts);
  });
});
