// The pictures of the README: `docs/screenshots/`. Taken by `cargo xtask audit`, not by the tests.

import { chromium } from 'playwright-core';

const site = process.env.DOSSIER_SITE;
const folder = new URL('../../docs/screenshots/', import.meta.url).pathname;
const READING = '#q=%22construction+workers%22&country=UA&doc=000';

const PICTURES = {
  'wide-light': { viewport: { width: 1440, height: 900 }, colorScheme: 'light', link: READING },
  'wide-dark': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark', link: READING },
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, colorScheme: 'light', link: '' },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [name, { link, ...profile }] of Object.entries(PICTURES)) {
  const page = await (await browser.newContext({ ...profile, reducedMotion: 'reduce' })).newPage();
  await page.goto(site + link);
  await page.locator('input[type="search"]:enabled').waitFor();
  if (link) await page.getByRole('article').waitFor();
  await page.screenshot({ path: `${folder}${name}.png` });
}
await browser.close();
