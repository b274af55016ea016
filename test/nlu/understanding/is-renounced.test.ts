import { isRenounced } from '../../../src/nlu/understanding/is-renounced';

/** Whether the act, where it stands in the text, is denied. */
function renounced(text: string, act: string): boolean {
  const start = text.indexOf(act);
  return isRenounced(text, { start, end: start + act.length });
}

describe('isRenounced', () => {
  it.each([
    ['没挂床住院,是真住院', '挂床'],
    ['能不能不挂靠公司', '挂靠'],
    ['我想不挂靠自己交', '挂靠'],
    ['可不可以不找公司挂靠', '挂靠'],
    ['不是套现,是转移余额', '套现'],
    ['套现的事我从没干过', '套现'],
    ['挂靠我不敢', '挂靠'],
    ['我从没冒用过别人的卡', '冒用'],
  ])('hears in %s that %s is denied', (text, act) => {
    expect(renounced(text, act)).toBe(true);
  });

  it.each([
    ['有没有公司能挂靠', '挂靠'],
    ['能不能挂靠公司', '挂靠'],
    ['想不想挂靠', '挂靠'],
    ['不得不挂靠', '挂靠'],
    ['要不挂靠一个', '挂靠'],
    ['怎么套现不被发现', '套现'],
  ])('hears no denial of %s in %s', (text, act) => {
    expect(renounced(text, act)).toBe(false);
  });
});
