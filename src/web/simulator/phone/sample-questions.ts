/** Things a person might type, for a first try: one for each topic. */
export const SAMPLE_QUESTIONS = [
  '医保断了三个月还能补吗',
  '两边都交了医保能退吗',
  '换城市工作，医保怎么转',
  '新生儿医保怎么激活',
] as const;
