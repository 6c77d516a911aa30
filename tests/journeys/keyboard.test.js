// Everything works without a pointer.

import assert from 'node:assert/strict';
import { addressBecomes, article, documents, eventually, fragment, journey, searchBox, shows, value } from './story.js';

const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

journey('keyboard alone: search, choose, read, close', async ({ open }) => {
  const page = await open();
  await page.keyboard.press('/');
  await eventually(() => searchBox(page).evaluate((box) => box === document.activeElement), true);
  await page.keyboard.type('Donetsk');
  await shows(page, '2 of 4 documents');
  await tabTo(page, documents(page).getByRole('link').first());
  await page.keyboard.press('Enter');
  const heading = article(page).getByRole('heading').first();
  await heading.waitFor();
  await eventually(() => focused(page), (await heading.innerText()).trim(), 'focus goes to the heading');
  const first = fragment(page);
  await page.keyboard.press('ArrowRight');
  await eventually(() => fragment(page) !== first, true, 'the next document opens');
  await page.keyboard.press('Escape');
  await eventually(() => article(page).count(), 0);
  await eventually(() => page.evaluate(() => document.activeElement?.tagName), 'A', 'focus is back in the list');
});

journey('keyboard alone: choose a country', async ({ open }) => {
  const page = await open();
  await tabTo(page, value(page, 'Country', 'China'));
  await page.keyboard.press('Space');
  await shows(page, '2 of 4 documents');
  await addressBecomes(page, 'country=CN');
});

journey('keyboard alone: every mark tells why it is there', async ({ open }) => {
  const page = await open();
  await read(page);
  await tabTo(page, page.getByText('Names, dates, figures and quotations in this document'));
  await page.keyboard.press('Enter');
  const note = page.getByRole('region', { name: 'Why this is marked' });
  for (const kind of ['nationality', 'date', 'quote']) {
    const entry = page.locator(`.name-index button[data-kind="${kind}"]`).first();
    await tabTo(page, entry);
    await page.keyboard.press('Enter');
    await note.waitFor();
    await eventually(() => note.getAttribute('data-kind'), kind);
    await page.keyboard.press('Escape');
    await eventually(() => note.count(), 0);
  }
});

journey('keyboard alone: a figure tells who claims it, also while its layer is off', async ({ open }) => {
  const page = await open();
  await read(page);
  const layer = page.getByRole('button', { name: /^Figures \d/ });
  await tabTo(page, layer, 'Shift+Tab');
  await page.keyboard.press('Space');
  await eventually(() => layer.getAttribute('aria-pressed'), 'false');
  const line = () => article(page).locator('mark[data-kind="figure"]').first()
    .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  await eventually(line, 'none', 'the look of a mark is taken away');
  await tabTo(page, page.getByText('Names, dates, figures and quotations in this document'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('.name-index button', { hasText: '1,000 landmine clearing specialists' }));
  await page.keyboard.press('Enter');
  const claimant = page.getByRole('region', { name: 'Why this is marked' })
    .locator('div', { hasText: 'Claimed by' }).getByRole('button', { name: 'Sergei Shoigu' });
  await tabTo(page, claimant);
  await page.keyboard.press('Enter');
  await addressBecomes(page, 'doc=001&entity=sergei-shoigu');
});

journey('letters typed into a field are letters', async ({ open }) => {
  const page = await open();
  await searchBox(page).focus();
  await page.keyboard.type('jknNft?/');
  assert.equal(await searchBox(page).inputValue(), 'jknNft?/');
});

/** Opens a report that has marks of every kind; the focus is on its heading then. */
async function read(page) {
  await documents(page).getByRole('link', { name: 'deploys military workers' }).focus();
  await page.keyboard.press('Enter');
  await eventually(() => focused(page), 'North Korea deploys military workers to Kursk');
}

/** Presses Tab, or the key that goes back, until the focus is there: within 150 stops. */
async function tabTo(page, target, key = 'Tab') {
  for (let stop = 0; stop < 150; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail('not reachable by Tab');
}
