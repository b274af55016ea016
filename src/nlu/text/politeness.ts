/** Words around a question that say nothing about it. */

/** 急死我了, 气死人了, 好急: how somebody feels about it. */
const FEELING =
  '(?:真是?|可|都|快|要|我)*(?:急|愁|烦|气|慌|郁闷|难受)死(?:我|人|个人|老子)?(?:都|了)*|(?:好|很|太|挺|真)急|急得(?:很|不行)|愁人|头都?大了';
const HEAD = new RegExp(
  `^(?:${FEELING}|[ ,。!?;、~]|您好[啊呀]?|你好[啊呀]?|哈[喽啰罗]|hi\\b|hello\\b|喂|亲爱的|亲|老师|同志|客服|小姐姐|小哥哥|大哥|大姐|嗯|呃|额|哎|唉|啊|哦|噢|那个|就是说?|然后|麻烦(?:你|您)?(?:问|帮我?|给我?)?(?:看|查|说|解答|问)?(?:一?下)?|请教(?:一?下)?|请问(?:一?下)?|劳驾|打扰(?:一?下)?了?|不好意思|我?(?:就|就是)?想(?:要)?(?:请)?(?:问|咨询|了解|知道|打听)(?:您|你)?(?:一?下)?|我?(?:来)?(?:咨询|问)(?:一?下)|帮我?(?:看|问)(?:一?下))+`,
);
const TAIL = new RegExp(
  `(?:${FEELING}|[ ,。!?;、~]|谢谢(?:您|你|啦|啊|了|哈)*|谢了|多谢(?:了|啦)?|感谢(?:您|你)?|感恩|辛苦(?:您|你)?(?:了|啦)?|麻烦(?:您|你)?(?:了|啦)|拜托(?:了|啦)?|急|在线等|求(?:解答|解|告知|回复|助)|thx|thanks?)+$`,
);

/** Longer than this, a greeting is no wrapper but the story's first sentence; the pattern is only tried at both ends. */
const WINDOW = 60;

/** The part of a normalised message that asks: `[start, end)`. The whole message when it is nothing but politeness. */
export function stripPoliteness(text: string): { readonly start: number; readonly end: number } {
  const start = HEAD.exec(text.slice(0, WINDOW))?.[0].length ?? 0;
  const tailFrom = Math.max(start, text.length - WINDOW);
  const tail = TAIL.exec(text.slice(tailFrom))?.[0].length ?? 0;
  const end = text.length - tail;
  return end > start ? { start, end } : { start: 0, end: text.length };
}
