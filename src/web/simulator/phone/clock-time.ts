const CLOCK = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric' });

/** `21:43`, on the clock of this device. */
export const clockTime = (at: number): string => CLOCK.format(at);

/** As WeChat stamps a chat: the time alone today, the day before it otherwise. */
export function stampTime(at: number, now: number): string {
  const day = DAY.format(at);
  return day === DAY.format(now) ? clockTime(at) : `${day} ${clockTime(at)}`;
}
