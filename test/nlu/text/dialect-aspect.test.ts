import { withPlainAspect } from '../../../src/nlu/text/dialect-aspect';

describe('withPlainAspect', () => {
  it.each([
    ['离咯职咋个办', '离了职咋个办'],
    ['断哒两个月', '断了两个月'],
    ['已经退脱', '已经退了'],
    ['补嘞还能报不', '补了还能报不'],
    ['交咗钱', '交了钱'],
  ])('reads %s as %s', (said, plain) => expect(withPlainAspect(said)).toBe(plain));

  it.each(['那退嘞', '离脱保', '要得咯', '自己交哒'])('leaves %s', (said) => expect(withPlainAspect(said)).toBe(said));
});
