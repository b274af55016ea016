import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name that is this machine, but not one the browser trusts as it trusts localhost.
  '--host-resolver-rules=MAP phone.test 127.0.0.1',
];

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ARGUMENTS });

export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, failed and foreign requests, dialogs: everything that should not be. */
  readonly mishaps: readonly string[];
}

/** A page in a profile of its own, with everything that goes wrong on it written down. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const mishaps: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) mishaps.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => mishaps.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => mishaps.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(url).origin) mishaps.push(`foreign: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    mishaps.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, mishaps };
}

/** What a person reads there, lines and all. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent knows no line breaks and reads what is hidden
export const readingOf = (place: Locator): Promise<string> => place.innerText();
