/** 上着班呢, 还没补呢: before 呢 these tell how things stand and ask nothing; 那还没补呢 asks. To stand before 呢 in a pattern. */
export const NOT_TELLING = `(?<!着[^ ,。!?]{0,4}|(?<![那是果])还没[^ ,。!?的]{1,6}|正[^ ,。!?的]{1,6})`;
