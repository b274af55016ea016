import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Explanation } from '../../src/app/explanation';
import type { Message } from '../../src/vocabulary';
import { openBrowser, openPage, readingOf, type WatchedPage } from './browser';
import { type BuiltPages, buildPages } from './build-pages';
import { findChromium } from './find-chromium';
import { type SimulatorSite, startSimulatorSite } from './simulator-site';

const CHOICES = [
  { id: 'slot:insurance="employee"', label: '职工医保' },
  { id: 'slot:insurance="resident"', label: '居民医保' },
];
const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script><b>粗</b>';
const LINKS = '见<a href="https://example.org/a?b=1&c=2">官网</a>，别点<a href="javascript:alert(3)">这个</a>。';
const LONG = 'a'.repeat(400);

function script(said: string): readonly Message[] {
  const text = (words: string): Message => ({ kind: 'text', text: words });
  if (said.startsWith('tap ')) return [text(`你点了 ${said.slice(4)}`)];
  if (said === 'event') return [text('您好，我是医保问答。')];
  if (said.includes('<img')) return [text(HOSTILE)];
  if (said === '链接') return [text(LINKS)];
  if (said === '长') return [text(LONG)];
  if (said === '沉默') return [];
  return [text('第一行\n第二行'), { kind: 'choices', text: '您参加的是？', choices: CHOICES }];
}

const WHY: Explanation = {
  turn: 2,
  heard: '断缴三个月能补吗',
  understood: { intent: 'arrears.can_backpay', title: '断了还能不能补', confidence: 0.874 },
  candidates: [
    { intent: 'arrears.can_backpay', title: '断了还能不能补', confidence: 0.874 },
    { intent: 'arrears.late_fee', title: '滞纳金怎么算', confidence: 0.08 },
  ],
  entities: [{ entity: 'months', value: 3, text: '三个月', start: 2, end: 5 }],
  taken: 'correct',
  open: [{ intent: 'arrears.can_backpay', title: '断了还能不能补' }],
  status: 'asking',
  about: { intent: 'arrears.can_backpay', title: '断了还能不能补' },
  slots: [{ name: 'gap_months', label: '断缴月数', value: 3, shown: '3个月' }],
  asking: { name: 'insurance', label: '参保类型' },
  basis: {
    rule: 'arrears.can_backpay/short',
    rows: [{ intent: 'arrears.can_backpay', title: '断了还能不能补', row: 'short', when: '断缴月数不超过3个月' }],
    asOf: '2026-11-21',
    content: 'sha256:0123abcd',
    conflicts: ['cf-66'],
    facts: [
      {
        id: 'arrears-05',
        statement: '三个月以内多数地方可以补。',
        region: 'some-regions',
        source: 's1',
        doubt: '各地不同',
      },
    ],
    figures: [{ name: 'arrears-22.daily_rate', shown: '0.05%' }],
    sources: [{ id: 's1', title: '某某办法', publisher: '某某局', date: '2025-06-26' }],
  },
};

const chromium = findChromium();
const DESKTOP = { viewport: { width: 1280, height: 860 } } as const;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

(chromium === null ? describe.skip : describe)('the simulator page', () => {
  let pages: BuiltPages;
  let site: SimulatorSite;
  let browser: Browser;
  let open: WatchedPage;

  beforeAll(async () => {
    pages = buildPages();
    site = await startSimulatorSite(pages.directory, script, async (_conversation, id) => (id === '' ? null : WHY));
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    pages?.remove();
  });
  afterEach(async () => {
    site.breakWith(null);
    await open.page.context().close();
  });

  async function visit(options: BrowserContextOptions = DESKTOP): Promise<Page> {
    open = await openPage(browser, site.url, options);
    return open.page;
  }
  const input = (page: Page) => page.getByRole('textbox', { name: '输入消息' });
  const log = (page: Page) => page.getByRole('log', { name: '聊天记录' });
  async function say(page: Page, text: string): Promise<void> {
    const answers = log(page).getByText('医保问答说：');
    const before = await answers.count();
    await input(page).fill(text);
    await page.keyboard.press('Enter');
    await answers.nth(before).waitFor();
  }
  const overflow = (page: Page) =>
    page.evaluate(
      'Math.max(...["html", "body", "[role=log]", "[role=tabpanel]", "dialog"].flatMap((name) => ' +
        '[...document.querySelectorAll(name)].map((one) => one.scrollWidth - one.clientWidth)))',
    );

  test('shows an answer to a typed question, line by line, and takes the next one', async () => {
    const page = await visit();
    await say(page, '断缴三个月能补吗');
    expect(await readingOf(page.locator('.bubble_own'))).toContain('断缴三个月能补吗');
    expect(await readingOf(page.locator('.bubble:not(.bubble_own)'))).toContain('第一行\n第二行\n\n您参加的是？');
    expect(await input(page).inputValue()).toBe('');
    expect(await input(page).evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    expect(await page.title()).toContain('医保问答');
    expect(open.mishaps).toEqual([]);
  });

  test('sends a tap as the choice it is', async () => {
    const page = await visit(PHONE);
    await say(page, '你好');
    await page.getByRole('button', { name: '居民医保' }).tap();
    await log(page).getByText('你点了 slot:insurance="resident"').waitFor();
    expect(site.inbounds.at(-1)?.content).toEqual({ kind: 'choice', choiceId: CHOICES[1]?.id, label: '居民医保' });
    expect(await readingOf(page.locator('.bubble_own').last())).toContain('居民医保');
    expect(open.mishaps).toEqual([]);
  });

  test('shows what went over the wire', async () => {
    const page = await visit();
    await say(page, '断缴三个月能补吗');
    await page.getByRole('tab', { name: '线上' }).click();
    const panel = page.getByRole('tabpanel', { name: '线上' });
    const shown = await readingOf(panel);
    for (const part of [
      '/wechat/official-account',
      '安全模式',
      '有回复',
      'HTTP 200',
      '断缴三个月能补吗',
      'bizmsgmenu',
    ]) {
      expect(shown).toContain(part);
    }
    await panel.getByText('请求体（加密）').click();
    await panel.getByText('查询参数').click();
    const sealed = await readingOf(panel.locator('details[open] pre'));
    expect(sealed).toContain('<Encrypt>');
    expect(sealed).not.toContain('断缴');
    expect(await panel.getByText('msg_signature').isVisible()).toBe(true);
    expect(open.mishaps).toEqual([]);
  });

  test('shows why the bot answered so', async () => {
    const page = await visit();
    await say(page, '断缴三个月能补吗');
    const shown = await readingOf(page.getByRole('tabpanel', { name: '为什么' }));
    const parts = [
      '断缴三个月能补吗',
      '断了还能不能补',
      'arrears.can_backpay',
      '87%',
      '8%',
      '正在追问',
      '参保类型',
      '3个月',
    ];
    const basis = [
      'short',
      '断缴月数不超过3个月',
      '更正前面说过的',
      '2026-11-21',
      'cf-66',
      '三个月以内多数地方可以补。',
      '部分地区',
      '各地不同',
    ];
    const rest = ['arrears-22.daily_rate', '0.05%', '某某办法', '某某局', '2025-06-26', 'sha256:0123abcd'];
    for (const part of [...parts, ...basis, ...rest]) expect(shown).toContain(part);
    expect(await page.getByRole('meter', { name: '断了还能不能补' }).getAttribute('value')).toBe('0.874');
  });

  test('goes back to why an earlier answer was given, and follows the newest again', async () => {
    const page = await visit();
    await say(page, '第一句');
    await say(page, '第二句');
    await page.getByText('第 2 条，共 2 条').waitFor();
    await page.getByRole('button', { name: '为什么这样答' }).first().click();
    await page.getByText('第 1 条，共 2 条').waitFor();
    await page.getByRole('button', { name: '下一条' }).click();
    await page.getByText('第 2 条，共 2 条').waitFor();
    await say(page, '第三句');
    await page.getByText('第 3 条，共 3 条').waitFor();
  });

  test('follows and unfollows; the silence after that is told', async () => {
    const page = await visit();
    await page.getByRole('button', { name: '关注公众号' }).click();
    await log(page).getByText('您好，我是医保问答。').waitFor();
    expect(site.inbounds.at(-1)?.content).toEqual({ kind: 'event', event: 'subscribed' });
    await page.getByRole('button', { name: '切换到菜单' }).click();
    await page.getByRole('button', { name: '这部手机' }).click();
    await page.getByRole('button', { name: '取消关注' }).click();
    await log(page).getByText('机器人没有回复').waitFor();
    expect(site.forgotten.at(-1)).toMatch(/^oa:wx0123456789abcdef:sim_[0-9a-f]{32}$/);
    await page.getByText('这一条没有留下可以解释的记录').waitFor();
    expect(open.mishaps).toEqual([]);
  });

  test('works with the keyboard alone', async () => {
    const page = await visit();
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.ariaLabel');
    await page.keyboard.type('你好');
    await press('Shift+Enter');
    await page.keyboard.type('再问');
    await press('Enter');
    await log(page).getByText('第一行').waitFor();
    expect(site.inbounds.at(-1)?.content).toEqual({ kind: 'text', text: '你好\n再问' });
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    expect(await focused()).toBe('居民医保');
    await press('Enter');
    await log(page).getByText('你点了').waitFor();
    expect(await focused()).toBe('居民医保');
    await page.getByRole('button', { name: '切换到菜单' }).focus();
    await press('Enter');
    expect(await focused()).toBe('问医保');
    await press('Enter', 'Tab', 'Escape');
    expect(await focused()).toBe('问医保');
    expect(await page.getByRole('list', { name: '问医保' }).count()).toBe(0);
    await page.getByRole('tab', { name: '为什么' }).focus();
    await press('ArrowRight');
    expect(await focused()).toBe('线上');
    expect(await page.getByRole('tab', { name: '线上' }).getAttribute('aria-selected')).toBe('true');
  });

  test('shows markup as the text it is, from either side', async () => {
    const page = await visit();
    await say(page, '<img src=x onerror=alert(0)>');
    expect(await readingOf(page.locator('.bubble_own'))).toContain('<img src=x onerror=alert(0)>');
    expect(await readingOf(page.locator('.bubble:not(.bubble_own)'))).toContain(HOSTILE);
    await page.getByRole('tab', { name: '线上' }).click();
    expect(await readingOf(page.getByRole('tabpanel'))).toContain('onerror=alert(1)');
    expect(await page.locator('[onerror], [role=log] script, [role=log] b').count()).toBe(0);
    expect(open.mishaps).toEqual([]);
  });

  test('makes links of safe addresses only', async () => {
    const page = await visit();
    await say(page, '链接');
    const links = log(page).getByRole('link');
    expect(await links.count()).toBe(1);
    expect(await links.first().getAttribute('href')).toBe('https://example.org/a?b=1&c=2');
    expect(await links.first().getAttribute('rel')).toContain('noopener');
    expect(await readingOf(page.locator('.bubble:not(.bubble_own)'))).toContain('见官网，别点这个。');
  });

  test('tells when WeChat would say that the account is out of order', async () => {
    const page = await visit();
    site.breakWith(500);
    await input(page).fill('你好');
    await page.getByRole('button', { name: '发送' }).click();
    await log(page).getByText('该公众号提供的服务出现故障，请稍后再试').waitFor();
    await page.getByRole('button', { name: '看线上' }).click();
    expect(await readingOf(page.getByRole('tabpanel', { name: '线上' }))).toMatch(/出错[\s\S]*status 500/);
    expect(open.mishaps).toEqual([]);
  });

  test('keeps what was typed when it cannot be sent, and says why', async () => {
    const page = await visit();
    await page.route('**/simulator/api/send', (route) => route.abort());
    await input(page).fill('断缴三个月');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('连不上服务器').waitFor();
    expect(await input(page).inputValue()).toBe('断缴三个月');
    expect(await page.locator('.bubble').count()).toBe(0);
    await page.unroute('**/simulator/api/send');
    await page.route('**/simulator/api/send', (route) =>
      route.fulfill({ status: 503, json: { error: { id: 'x', message: 'Away.' } } }),
    );
    await page.keyboard.press('Enter');
    await alert.getByText('服务器回了 503').waitFor();
    await page.unroute('**/simulator/api/send');
    await page.keyboard.press('Enter');
    await log(page).getByText('第一行').waitFor();
    expect(await readingOf(alert)).toBe('');
  });

  test('shows that it waits, and lets nobody tap twice', async () => {
    const page = await visit();
    await say(page, '你好');
    const gate: { open?: () => void } = {};
    const held = new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    await page.route('**/simulator/api/send', async (route) => {
      await held;
      await route.continue();
    });
    const before = site.inbounds.length;
    await page.getByRole('button', { name: '职工医保' }).dblclick();
    await page.getByRole('heading', { name: '对方正在输入…' }).waitFor();
    await page.getByRole('img', { name: '正在发送' }).waitFor();
    gate.open?.();
    await log(page).getByText('你点了').waitFor();
    expect(site.inbounds.length).toBe(before + 1);
    await page.getByRole('heading', { name: '医保问答' }).waitFor();
  });

  test('remembers the conversation in its tab; a new phone is another person', async () => {
    const page = await visit();
    await say(page, '你好');
    await page.reload();
    await log(page).getByText('第一行').waitFor();
    await say(page, '还是我');
    const [first, second] = site.inbounds.slice(-2).map(({ conversationId }) => conversationId);
    expect(first).toBe(second);
    await page.getByRole('button', { name: '换一部新手机' }).click();
    await page.getByRole('button', { name: '关注公众号' }).waitFor();
    expect(await page.locator('.bubble').count()).toBe(0);
    await say(page, '我是新来的');
    expect(site.inbounds.at(-1)?.conversationId).not.toBe(second);
    expect(open.mishaps).toEqual([]);
  });

  test('works at an address that is neither https nor localhost, as a phone in the house would use', async () => {
    open = await openPage(browser, site.url.replace('127.0.0.1', 'phone.test'), PHONE);
    expect(await open.page.evaluate('isSecureContext')).toBe(false);
    await say(open.page, '你好');
    expect(open.mishaps).toEqual([]);
  });

  test.each([320, 390, 900, 1280])('has no sideways scroll at %i pixels', async (width) => {
    const page = await visit({ viewport: { width, height: 640 } });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await say(page, '你好');
    await say(page, LONG);
    await input(page).fill('长');
    await page.keyboard.press('Enter');
    await log(page).getByText(LONG).last().waitFor();
    if (width < 900) await page.getByRole('button', { name: '线上与为什么' }).click();
    for (const tab of ['为什么', '线上']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    if (width < 900) {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    const shot = await page.screenshot();
    expect(shot.readUInt32BE(16)).toBe(width);
    expect(open.mishaps).toEqual([]);
  });

  test('needs nothing inline: its policy stands with hashed files alone', async () => {
    const page = await visit();
    const inline = await page.locator('script:not([src]), style, [style], [onclick]').count();
    expect(inline).toBe(0);
    const assets = await page.evaluate('performance.getEntriesByType("resource").map(({ name }) => name)');
    const files = (assets as string[]).filter((name) => name.includes('/assets/'));
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) expect(file).toMatch(/-[\w-]{8}\.\w+$/);
    const { headers } = await site.server.send({ path: '/simulator' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(open.mishaps).toEqual([]);
  });
});
