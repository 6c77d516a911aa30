// The main road: search, narrow, read, share, and back.

import assert from 'node:assert/strict';
import { addressBecomes, article, button, documents, eventually, eventuallyCopied, facet, filters, fragment, hits, journey,
  openDocument, ready, search, searchBox, shows, site, value } from './story.js';

journey('search: every keystroke answers', async ({ open }) => {
  const page = await open();
  await shows(page, '4 of 4 documents');
  await search(page, 'Donetsk');
  await shows(page, '2 of 4 documents');
  await addressBecomes(page, 'q=Donetsk');
  const marked = await documents(page).locator('mark[data-kind="hit"]').allInnerTexts();
  assert.ok(marked.length >= 2, 'each snippet marks the hit');
  assert.deepEqual([...new Set(marked)], ['Donetsk']);
  await search(page, '"construction workers"');
  await shows(page, '3 of 4 documents');
});

journey('search: nothing found is never an empty pane', async ({ open }) => {
  const page = await open();
  await search(page, 'Donetks');
  await shows(page, '0 of 4 documents');
  await eventually(async () => (await page.getByRole('main').innerText()).includes('Donetsk'), true,
    'the nearest spelling is offered');
});

journey('narrow by country: counts follow, and the choice can be taken back', async ({ open }) => {
  const page = await open();
  await value(page, 'Country', 'China').check();
  await shows(page, '2 of 4 documents');
  await addressBecomes(page, 'country=CN');
  await value(page, 'Country', 'Syria').check();
  await shows(page, '2 of 4 documents');
  await addressBecomes(page, 'country=CN,SY');
  await filters(page).getByRole('button', { name: 'Remove Country: China' }).click();
  await shows(page, '1 of 4 documents');
  await button(page, 'Clear all').click();
  await shows(page, '4 of 4 documents');
  await addressBecomes(page, '');
});

journey('narrow by country: the name tells the count', async ({ open }) => {
  const page = await open();
  const ukraine = value(page, 'Country', 'Ukraine');
  assert.equal(await ukraine.getAttribute('aria-label') ?? await accessibleName(ukraine), 'Ukraine, 4 documents');
});

journey('exclude a country', async ({ open }) => {
  const page = await open();
  await facet(page, 'Country').getByRole('button', { name: 'Exclude China' }).click();
  await shows(page, '2 of 4 documents');
  await addressBecomes(page, 'country=!CN');
});

journey('narrow by date: typed, possible and certain', async ({ open }) => {
  const page = await open();
  await page.getByRole('textbox', { name: 'From' }).fill('2024');
  await page.getByRole('textbox', { name: 'From' }).press('Enter');
  await shows(page, '3 of 4 documents');
  await addressBecomes(page, 'from=2024');
  await page.getByRole('textbox', { name: 'To' }).fill('2024-10');
  await page.getByRole('textbox', { name: 'To' }).press('Enter');
  await shows(page, '1 of 4 documents');
  await addressBecomes(page, 'from=2024&to=2024-10');
});

journey('read: the hits are marked and can be walked through', async ({ open }) => {
  const page = await open('#q=Donetsk');
  await openDocument(page, /construction workers to Russia-occupied/);
  await eventually(async () => (await hits(page).count()) >= 3, true, 'hits are marked');
  await button(page, 'Next hit').click();
  await button(page, 'Next hit').click();
  await button(page, 'Previous hit').click();
  const person = article(page).locator('mark[data-kind="person"][data-entity]').first();
  assert.ok(await person.getAttribute('data-entity'));
  await shows(page, '2 of 4 documents');
});

journey('read: the list stays, and closing goes back to it', async ({ open }) => {
  const page = await open();
  await openDocument(page, /construction workers to Russia-occupied/);
  await addressBecomes(page, 'doc=000');
  assert.ok(await documents(page).isVisible(), 'the list never goes away while reading');
  await page.keyboard.press('Escape');
  await eventually(() => article(page).count(), 0);
  await addressBecomes(page, '');
});

journey('share: a fresh profile sees the same', {
  permissions: ['clipboard-read', 'clipboard-write'],
}, async ({ open, visitor }) => {
  const sender = await open();
  await search(sender, 'Donetsk');
  await value(sender, 'Country', 'Ukraine').check();
  await openDocument(sender, /construction workers to Russia-occupied/);
  await addressBecomes(sender, 'q=Donetsk&country=UA&doc=000');
  await button(sender, 'Copy link').click();
  const link = await eventuallyCopied(sender);
  assert.match(link, /&c=[0-9a-f]{12,}$/, 'the link is sealed');

  const receiver = await visitor();
  await receiver.goto(link);
  await ready(receiver);
  await shows(receiver, '2 of 4 documents');
  assert.equal(await searchBox(receiver).inputValue(), 'Donetsk');
  assert.ok(await value(receiver, 'Country', 'Ukraine').isChecked());
  await article(receiver).getByRole('heading', { name: /construction workers/ }).waitFor();
  await addressBecomes(receiver, 'q=Donetsk&country=UA&doc=000');
  assert.equal(await receiver.getByRole('note').count(), 0, 'nothing to remark: the same collection');
});

journey('back and forward: typing replaces, choosing pushes', async ({ open }) => {
  const page = await open();
  await search(page, 'Donetsk');
  await shows(page, '2 of 4 documents');
  await value(page, 'Country', 'China').check();
  await shows(page, '1 of 4 documents');
  await documents(page).getByRole('link').first().click();
  await article(page).waitFor();
  await page.goBack();
  await eventually(() => article(page).count(), 0);
  await addressBecomes(page, 'q=Donetsk&country=CN');
  await page.goBack();
  await addressBecomes(page, 'q=Donetsk');
  await shows(page, '2 of 4 documents');
  assert.equal(await value(page, 'Country', 'China').isChecked(), false);
  await page.goForward();
  await shows(page, '1 of 4 documents');
  assert.equal(fragment(page), 'q=Donetsk&country=CN');
});

journey('privacy: no request after loading, and nothing typed in any address', async ({ open, requests }) => {
  const page = await open();
  await shows(page, '4 of 4 documents');
  const loaded = requests.length;
  await search(page, 'Shoigu');
  await shows(page, '1 of 4 documents');
  await documents(page).getByRole('link').first().click();
  await article(page).waitFor();
  await button(page, 'Next hit').click();
  await page.keyboard.press('Escape');
  await value(page, 'Country', 'Japan').check();
  await button(page, 'Clear all').click();
  await shows(page, '4 of 4 documents');
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(requests.filter((address) => !address.startsWith(site)), []);
});

/** The name that assistive technology is told. */
async function accessibleName(locator) {
  return (await locator.ariaSnapshot()).match(/"(.*)"/)?.[1];
}
