/** 断咯, 离咯职, 补哒 and 退脱 are 断了, 离了职, 补了 and 退了; 脱保 and 走咯 at the end of a talk are none. */
const ASPECT =
  /(?<=[断停漏欠补退离辞换转搬])(?:[咯咗]|哒(?!的)|脱(?![保贫离产节])|[嘞咧](?=[\u4e00-\u9fff]))|(?<=[交缴办扣领激活])[咯咗]/g;

/** Says 了 for the particles of dialects that mean it after the verbs of our business, place by place. */
export function withPlainAspect(text: string): string {
  return text.replace(ASPECT, '了');
}
