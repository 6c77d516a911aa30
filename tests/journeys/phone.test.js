// One column, one hand.

import assert from 'node:assert/strict';
import { addressBecomes, article, documents, eventually, journey, openDocument, phone, ready, shows, site,
  value } from './story.js';

const hand = { viewport: phone, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

journey('phone: filter in the sheet, read on a page of its own, and back', hand, async ({ open }) => {
  const page = await open();
  await page.getByRole('button', { name: /^Filters/ }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  await value(page, 'Country', 'China').check();
  await sheet.getByRole('button', { name: 'Show 2 documents' }).tap();
  await eventually(() => sheet.count(), 0);
  await shows(page, '2 of 4 documents');
  await documents(page).getByRole('link').first().tap();
  await article(page).waitFor();
  await eventually(() => documents(page).isVisible(), false, 'the reader is a page of its own');
  await page.goBack();
  await eventually(() => documents(page).isVisible(), true);
  await addressBecomes(page, 'country=CN');
});

journey("phone: the system's Back closes the sheet", hand, async ({ open }) => {
  const page = await open();
  await page.getByRole('button', { name: /^Filters/ }).tap();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await eventually(() => page.getByRole('dialog').count(), 0);
  await shows(page, '4 of 4 documents');
});

journey('nothing scrolls sideways at 320 pixels', { ...hand, viewport: { width: 320, height: 640 } },
  async ({ open }) => {
    const page = await open();
    await eventually(() => overhang(page), 0, 'the list');
    await openDocument(page, /construction workers to Russia-occupied/);
    await eventually(() => overhang(page), 0, 'the reader');
  });

journey('what a finger touches is 44 pixels high', hand, async ({ open }) => {
  const page = await open();
  const low = await page.evaluate(() => [...document.querySelectorAll('button, input, select, summary')]
    .filter((element) => element.checkVisibility())
    .map((element) => (element.closest('label') ?? element))
    .map((element) => [element.textContent.trim() || element.ariaLabel, element.getBoundingClientRect().height])
    .filter(([, height]) => height < 44));
  assert.deepEqual(low, []);
});

journey('loading: nothing jumps on a slow phone', hand, async ({ page, context }) => {
  const phone = await context.newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    globalThis.jumps = [];
    new PerformanceObserver((list) => globalThis.jumps.push(...list.getEntries().map(({ value }) => value)))
      .observe({ type: 'layout-shift', buffered: true });
  });
  for (const link of ['', '#q=Donetsk', '#doc=001']) {
    await page.goto('about:blank');
    await page.goto(site + link);
    await ready(page);
    assert.deepEqual(await page.evaluate(() => globalThis.jumps.filter((jump) => jump > 0.005)), [], link);
  }
});

/** How many pixels the page is wider than the screen. */
const overhang = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
