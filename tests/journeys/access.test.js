// The accessibility checker finds nothing: in every state, light and dark, wide and phone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { article, filters, journey, openDocument, phone, search, shows, site, wide } from './story.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each state of the page: the link that leads there, and what a reader does then or sees. */
const STATES = {
  'the first screen': ['', (page) => shows(page, '4 of 4 documents')],
  'a search': ['', async (page) => {
    await search(page, 'Donetsk');
    await shows(page, '2 of 4 documents');
  }],
  'a filtered list': ['#country=CN,!SY&from=2022', (page) => filters(page).waitFor({ state: 'attached' })],
  'nothing found': ['#q=Donetks', (page) => shows(page, '0 of 4 documents')],
  'a document': ['', (page) => openDocument(page, /construction workers to Russia-occupied/)],
  'a document with hits': ['#q=Donetsk&doc=000', (page) => article(page).locator('mark').first().waitFor()],
  'a note on a figure': ['#doc=001', (page) => ask(page, 'figure')],
  'a note on a quotation': ['#doc=001', (page) => ask(page, 'quote')],
  'an entity card': ['#entity=kim-jong-un', (page) => heading(page, 'Kim Jong Un')],
  'a card upon a document': ['#doc=001&entity=kim-jong-un', (page) => heading(page, 'Kim Jong Un')],
  'the figures': ['#tab=figures', (page) => page.getByRole('table').first().waitFor()],
  'some figures beside a document': ['#counted=soldiers&sort=least&tab=figures&doc=001', (page) =>
    article(page).waitFor()],
  'the timeline': ['#tab=timeline', (page) => page.getByRole('table', { name: 'Timeline' }).waitFor()],
  'the statements': ['#tab=statements', (page) => page.getByRole('group', { name: 'Said by' }).waitFor()],
  'a broken link': ['#country=%ZZ&nonsense=1', (page) => note(page, 'Left out of this link')],
  'another collection': ['#c=000000000000', (page) => note(page, 'Another collection')],
  'a link to no document': ['#doc=no-such-document', (page) => page.getByRole('alert').waitFor()],
};

const ask = async (page, kind) => {
  // A mark goes over several lines, and its box holds more than its words.
  await article(page).locator(`mark[data-kind="${kind}"]`).first().dispatchEvent('click');
  await page.getByRole('region', { name: 'Why this is marked' }).waitFor();
};
const heading = (page, name) => page.getByRole('heading', { name }).first().waitFor();
const note = (page, name) => page.getByRole('note', { name }).waitFor();

for (const colorScheme of ['light', 'dark']) {
  for (const [size, viewport] of Object.entries({ wide, phone })) {
    // The checker is a script that the page's policy would rightly refuse.
    const settings = { colorScheme, viewport, bypassCSP: true, reducedMotion: 'reduce' };
    journey(`axe, ${colorScheme}, ${size}`, settings, async ({ page, open }) => {
      for (const [state, [link, reach]] of Object.entries(STATES)) {
        await page.goto('about:blank');
        await open(link);
        await reach(page);
        await clean(page, state);
      }
    });
  }
}

journey('axe: the sheet of filters', { viewport: phone, bypassCSP: true }, async ({ open }) => {
  const page = await open();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('dialog').waitFor();
  await clean(page, 'the sheet');
});

journey('axe: the list of keys', { bypassCSP: true }, async ({ open }) => {
  const page = await open();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await clean(page, 'the list of keys');
});

journey('axe: the served page, without its program', { bypassCSP: true, expected: [/./] }, async ({ page }) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(site);
  await page.getByRole('alert').waitFor();
  await clean(page, 'the served page');
});

/** Links here lead to views (`#doc=000`); the checker takes those before the list for links that skip it. */
const RULES = { 'skip-link': { enabled: false } };

async function clean(page, state) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { rules }), RULES);
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target} ${failureSummary}`));
  assert.deepEqual(found, [], state);
}
