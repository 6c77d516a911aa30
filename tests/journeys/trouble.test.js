// Whatever goes wrong, a reader is told what to do, and the texts can be read.

import assert from 'node:assert/strict';
import { article, documents, eventually, journey, ready, search, searchBox, shows, site } from './story.js';

/** What the browser says of a program that was kept away from it. */
const KEPT_AWAY = [/failed: .*\.wasm/, /Failed to (fetch|load)/i, /net::ERR/, /integrity/i, /WebAssembly/];

journey('the program is blocked: a deep link shows its text', { expected: KEPT_AWAY }, async ({ page }) => {
  await page.route(/page-.*\.wasm$/, (route) => route.abort());
  await page.goto(`${site}#q=Donetsk&doc=000`);
  await page.getByRole('alert').waitFor();
  assert.match(await page.getByRole('alert').innerText(), /reload/i);
  const text = page.locator('section[id="doc=000"]');
  await eventually(() => text.isVisible(), true);
  await eventually(() => inView(text), true, 'the page has gone to the text');
});

journey('the host does not know the type of WebAssembly: the search works all the same', async ({ page, open }) => {
  await page.route(/\.wasm$/, async (route) => {
    await route.fulfill({ response: await route.fetch(), contentType: 'application/octet-stream' });
  });
  await open();
  await search(page, 'Donetsk');
  await shows(page, '2 of 4 documents');
});

journey('scripts are switched off: a plain link reaches its text', {
  javaScriptEnabled: false,
  expected: [/failed: .*\.js/],
}, async ({ page }) => {
  await page.goto(`${site}#doc=003`);
  await eventually(() => inView(page.locator('section[id="doc=003"]')), true);
  assert.ok((await documents(page).getByRole('link').count()) >= 4);
});

for (const [name, spoil] of [
  ['flipped', (body) => { body[body.length >> 1] ^= 0x40; return { body }; }],
  ['truncated', (body) => ({ body: body.subarray(0, body.length >> 1) })],
  ['replaced by an HTML page', () => ({ body: '<!doctype html><title>Not found</title>', contentType: 'text/html' })],
]) {
  journey(`the collection is ${name}: the page says what to do`, { expected: [/console:/] }, async ({ page }) => {
    const collection = await collectionOf(page);
    await page.route(collection, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, ...spoil(await answer.body()) });
    });
    await page.goto(site);
    await page.getByRole('alert').waitFor();
    assert.match(await page.getByRole('alert').innerText(), /reload|again/i);
  });
}

journey('the collection cannot be fetched: the page says so', { expected: [/failed:/, /console:/] },
  async ({ page }) => {
    await page.route(await collectionOf(page), (route) => route.abort());
    await page.goto(site);
    await page.getByRole('alert').waitFor();
    assert.match(await page.getByRole('alert').innerText(), /reload|again/i);
  });

journey('the worker crashes: it is told, and the next search is answered', {
  expected: [/thrown by a test/],
}, async ({ open }) => {
  const page = await open();
  await shows(page, '4 of 4 documents');
  const crashed = page.workers()[0];
  await crashed.evaluate(() => { setTimeout(() => { throw new Error('thrown by a test'); }); });
  await page.getByRole('alert').waitFor();
  await search(page, 'Donetsk');
  await shows(page, '2 of 4 documents');
  await eventually(() => page.getByRole('alert').count(), 0, 'it is told no longer');
  assert.notEqual(page.workers().at(-1), crashed, 'another worker answers');
});

const HOSTILE = {
  'bad percent codes': 'q=%E0%A4%A&country=%ZZ',
  'unknown keys': 'utm_source=mail&fbclid=1',
  'a script in a value': 'country=<script>alert(1)</script>&sort=javascript:alert(1)',
  'ten thousand bytes': `q=${'Donetsk+'.repeat(1250)}`,
  'a bad date': 'from=2024-13-45',
  'an empty range': 'from=2025&to=2022',
};

for (const [name, fragment] of Object.entries(HOSTILE)) {
  journey(`a hostile link: ${name}`, async ({ open }) => {
    const page = await open(`#${fragment}`);
    const note = page.getByRole('note', { name: 'Left out of this link' });
    await eventually(() => note.count(), 1, 'one note');
    await search(page, 'Donetsk');
    await shows(page, '2 of 4 documents');
  });
}

journey('a link to no document says so, and the search still works', async ({ open }) => {
  const page = await open('#doc=no-such-document');
  await eventually(async () => (await page.getByRole('main').innerText()).includes('not in this collection'), true);
  await search(page, 'Donetsk');
  await shows(page, '2 of 4 documents');
});

journey('a link made for another collection is told apart', async ({ open }) => {
  const page = await open('#q=Donetsk&c=000000000000');
  await page.getByRole('note', { name: 'Another collection' }).waitFor();
  await shows(page, '2 of 4 documents');
  assert.doesNotMatch(page.url(), /c=0000/, 'the digest has left the address');
});

journey('markup in the query stays text', async ({ open }) => {
  const page = await open();
  await search(page, '<img src=x onerror=alert(1)>');
  await ready(page);
  assert.equal(await searchBox(page).inputValue(), '<img src=x onerror=alert(1)>');
  assert.equal(await page.locator('img').count(), 0);
});

/** The collection's address, as the served page names it. */
async function collectionOf(page) {
  const html = await (await page.request.get(site)).text();
  const [, name] = html.match(/<link id="collection"[^>]* href="([^"]*)"/);
  return new URL(name, site).href;
}

/** Whether the beginning of something is on the screen. */
async function inView(locator) {
  const { y } = await locator.boundingBox() ?? { y: -1 };
  return y >= -1 && y < 400;
}
