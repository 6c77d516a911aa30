// The tabs beside the documents: a second program shows them, which takes the page over without a request and
// without losing anything.

import assert from 'node:assert/strict';
import { addressBecomes, article, button, documents, eventually, facet, journey, ready, search, searchBox, shows, site,
  value } from './story.js';

const tab = (page, name) => page.getByRole('tab', { name, exact: true });
const panel = (page, name) => page.getByRole('tabpanel', { name, exact: true });
const rows = (page) => panel(page, 'Figures').locator('tbody tr');
const figures = (page) => rows(page).first();

/** The figures are there, and only the program that shows them is. */
async function taken(page) {
  await figures(page).waitFor();
  await eventually(() => page.workers().length, 1, 'the worker of the first program is gone');
}

journey('figures: a click, no request, and back', async ({ open, requests }) => {
  const page = await open('#q=troops');
  const loaded = requests.length;
  await tab(page, 'Figures').click();
  await taken(page);
  await addressBecomes(page, 'q=troops&tab=figures');
  assert.equal(await searchBox(page).inputValue(), 'troops');
  await shows(page, '3 of 4 documents');
  const all = await rows(page).count();
  assert.ok(all > 3);
  await value(page, 'Country', 'China').check();
  await shows(page, '1 of 4 documents');
  await eventually(async () => (await rows(page).count()) < all, true, 'what narrows the documents narrows the figures');
  await page.goBack();
  await eventually(() => rows(page).count(), all);
  await page.goBack();
  await documents(page).waitFor();
  await addressBecomes(page, 'q=troops');
  await page.goForward();
  await figures(page).waitFor();
  await page.getByText('0 requests since it was loaded').waitFor();
  assert.deepEqual(requests.slice(loaded), []);
});

journey('figures: a row leads to its words, beside the table', async ({ open }) => {
  const page = await open('#tab=figures');
  await rows(page).filter({ hasText: '1,000' }).first().getByRole('link').first().click();
  await article(page).locator('.passage').first().waitFor();
  assert.ok(await figures(page).isVisible());
  assert.match(page.url(), /tab=figures&doc=.*&at=/);
  await page.keyboard.press('Escape');
  await eventually(() => article(page).count(), 0);
  await addressBecomes(page, 'tab=figures');
});

journey('a page that can be used asks for nothing more', async ({ page }) => {
  await page.addInitScript(() => {
    const look = () => {
      const isReady = document.querySelector('input[type="search"]:enabled');
      if (isReady) globalThis.readyAt ??= performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  const late = async () => {
    await page.goto('about:blank');
    await page.goto(site);
    await ready(page);
    return page.evaluate(() => performance.getEntriesByType('resource')
      .filter(({ startTime }) => startTime > globalThis.readyAt).map(({ name }) => name));
  };
  // A machine that does much else may let the first program win once.
  await eventually(late, []);
});

journey('figures: a link starts the program that shows them', async ({ page, requests }) => {
  await page.goto(`${site}#q=Donetsk&tab=figures`);
  await ready(page);
  await taken(page);
  await shows(page, '2 of 4 documents');
  const loaded = requests.length;
  await tab(page, 'Documents').click();
  await documents(page).waitFor();
  await tab(page, 'Timeline').click();
  await panel(page, 'Timeline').getByRole('table').waitFor();
  assert.deepEqual(requests.slice(loaded), []);
});

journey('tabs: arrows, Home and End, and the focus stays with them', async ({ open }) => {
  const page = await open();
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await tab(page, 'Documents').focus();
  await page.keyboard.press('ArrowRight');
  await taken(page);
  await eventually(focused, 'Figures', 'also in the program that has taken over');
  assert.equal(await tab(page, 'Figures').getAttribute('aria-selected'), 'true');
  await page.keyboard.press('End');
  await panel(page, 'Statements').getByRole('group', { name: 'Said by' }).waitFor();
  await eventually(focused, 'Statements');
  await page.keyboard.press('Home');
  await documents(page).waitFor();
  await eventually(focused, 'Documents');
  await page.keyboard.press('2');
  await figures(page).waitFor();
});

journey('figures: what a reader has made goes over', async ({ open }) => {
  const page = await open();
  const own = { name: 'talks.txt', mimeType: 'text/plain', buffer: Buffer.from(
    'Shoigu arrives in Pyongyang\n\nMOSCOW, June 4, 2025 - Sergei Shoigu said 1,000 deminers would be sent.\n') };
  await page.locator('input[type="file"]').setInputFiles([own]);
  const line = page.getByRole('note', { name: 'Your own files' });
  await line.getByRole('button', { name: 'Close them' }).waitFor({ timeout: 60_000 });
  await shows(page, '1 of 1 document');
  await page.getByRole('textbox', { name: 'From' }).fill('202');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await tab(page, 'Figures').click();
  await taken(page);
  await eventually(() => rows(page).count(), 1);
  await rows(page).getByText('1,000', { exact: true }).waitFor();
  assert.ok(await line.isVisible());
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'light');
  await search(page, 'Pyongyang');
  await shows(page, '1 of 1 document');
  await facet(page, 'Person').getByText('Sergei Shoigu').first().waitFor();
  await button(page, 'Close them').click();
  await shows(page, '4 of 4 documents');
});

journey('figures: the program that shows them is kept away', {
  expected: [/failed: .*desk/, /Failed to (fetch|load)/i, /net::ERR/, /integrity/i],
}, async ({ page, open }) => {
  await page.route(/desk-.*\.wasm$/, (route) => route.abort());
  await open();
  await tab(page, 'Figures').click();
  await page.getByRole('alert').getByText('could not be loaded').waitFor();
  await tab(page, 'Documents').click();
  await search(page, 'Donetsk');
  await shows(page, '2 of 4 documents');
  assert.equal(await page.getByRole('alert').count(), 0);
});
