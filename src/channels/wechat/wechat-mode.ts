/** How pushes are protected; chosen in WeChat's console and in our configuration, never by a request. */
export type WechatMode = 'plain' | 'compatible' | 'secure';
