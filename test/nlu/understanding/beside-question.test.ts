import { sameOfOurs } from '../../../src/nlu/understanding/same-of-ours';
import { withoutHelpCalled } from '../../../src/nlu/understanding/without-help-called';
import { withoutOtherInsurance } from '../../../src/nlu/understanding/without-other-insurance';

describe('what stands beside the question', () => {
  it.each([
    ['打完120了 异地能报吗', '异地能报吗'],
    ['救护车来了,住院要先垫钱吗', '住院要先垫钱吗'],
    ['人没事了 怎么报销', '怎么报销'],
    ['打完120了', '打完120了'],
    ['救护车到过了,人缓过来了,接着办备案', '接着办备案'],
    ['打完120了,他还是没醒', '打完120了,他还是没醒'],
    ['我爸胸口疼,要不要打120', '我爸胸口疼,要不要打120'],
  ])('help that was called: %s leaves %s', (text, rest) => {
    expect(withoutHelpCalled(text)).toBe(rest);
  });

  it.each([
    ['公积金没断,就医保断了,能补吗', '就医保断了,能补吗'],
    ['养老一直在交 医保没交 看病能报吗', '医保没交 看病能报吗'],
    ['公积金没断怎么提取', '公积金没断怎么提取'],
    ['公积金断了,医保没断', '公积金断了,医保没断'],
    ['公积金和医保都断了,医保怎么补', '医保都断了,医保怎么补'],
    ['医保跟养老都停了,能恢复吗', '医保都停了,能恢复吗'],
    ['养老断了两年医保也断了两年,能补吗', '医保也断了两年,能补吗'],
    ['养老和医保能分开交吗', '养老和医保能分开交吗'],
  ])('another insurance that goes on: %s leaves %s', (text, rest) => {
    expect(withoutOtherInsurance(text)).toBe(rest);
  });

  it('the question before, asked of ours', () => {
    expect(sameOfOurs('那医保呢', '那公积金怎么补')).toBe('那医保怎么补');
    expect(sameOfOurs('那医保呢', '公积金断了两个月')).toBe('医保断了两个月');
    expect(sameOfOurs('那医保怎么补', '那公积金怎么补')).toBeNull();
    expect(sameOfOurs('那医保呢', '种牙能报吗')).toBeNull();
    expect(sameOfOurs('那医保呢', undefined)).toBeNull();
  });
});
