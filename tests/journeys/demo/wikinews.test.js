// The main road again, through hundreds of articles: long lists, many values, texts that no list was
// written for. The site is that of `cargo xtask demo`.

import assert from 'node:assert/strict';
import { addressBecomes, article, button, documents, eventually, eventuallyCopied, facet, hits, journey,
  openDocument, ready, search, searchBox, shows, value } from '../story.js';

journey('a larger collection: search, narrow, read, share', {
  permissions: ['clipboard-read', 'clipboard-write'],
}, async ({ open, visitor }) => {
  const sender = await open();
  await shows(sender, '337 of 337 documents');
  await search(sender, 'earthquake');
  await shows(sender, '5 of 337 documents');
  await value(sender, 'Country', 'Philippines').check();
  await shows(sender, '2 of 337 documents');
  await openDocument(sender, /injures 25 people/);
  await eventually(async () => (await hits(sender).count()) > 0, true, 'the hits are marked');
  await addressBecomes(sender, 'q=earthquake&country=PH&doc=en-00113');
  const source = article(sender).locator('a[rel~="external"]');
  assert.match(await source.getAttribute('href'), /^https:\/\/en\.wikinews\.org\/wiki\//, 'whose text it is');

  await button(sender, 'Copy link').click();
  const receiver = await visitor();
  await receiver.goto(await eventuallyCopied(sender));
  await ready(receiver);
  await shows(receiver, '2 of 337 documents');
  assert.equal(await searchBox(receiver).inputValue(), 'earthquake');
  await article(receiver).getByRole('heading', { name: /injures 25 people/ }).waitFor();
});

journey('a larger collection: lists grow when asked', async ({ open }) => {
  const page = await open();
  const entries = documents(page).getByRole('listitem');
  const first = await entries.count();
  assert.ok(first < 337, 'not all documents are drawn at once');
  await button(page, /^Show more .20 of 337/).click();
  await eventually(async () => (await entries.count()) > first, true, 'more documents');
  const countries = facet(page, 'Country').getByRole('checkbox');
  const most = await countries.count();
  await facet(page, 'Country').getByRole('button', { name: /^Show more/ }).click();
  await eventually(async () => (await countries.count()) > most, true, 'more countries');
});
