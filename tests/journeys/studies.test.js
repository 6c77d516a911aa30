// The timeline, and who says what.

import assert from 'node:assert/strict';
import { addressBecomes, article, eventually, fragment, journey, phone } from './story.js';

const tab = (page, name) => page.getByRole('tab', { name, exact: true });
const rows = (page) => page.getByRole('table', { name: 'Timeline', exact: true }).locator('tbody tr');
const statements = (page) => page.locator('.voice li');
const said = (page, name) => page.getByRole('group', { name: 'Said by' }).getByRole('checkbox', { name });

journey('which dates are inferred, and by what reasoning', async ({ open }) => {
  const page = await open();
  await tab(page, 'Timeline').click();
  await addressBecomes(page, 'tab=timeline');
  const row = rows(page).filter({ hasText: 'launched cross-border attacks in August last year' });
  assert.match(await row.innerText(), /Aug 2024/);
  await row.getByText('why?').click();
  assert.match(await row.innerText(), /2024-08/);
  await row.getByRole('link').click();
  await article(page).locator('.passage').first().waitFor();
  assert.match(fragment(page), /tab=timeline&doc=002&at=August/);
});

journey('the timeline is zoomed by buttons, sliders and keys, and the link tells it', async ({ open }) => {
  const page = await open('#tab=timeline');
  await page.getByRole('listitem').filter({ hasText: 'from 24 Sep 2022 to 21 Oct 2024.' }).waitFor();
  const all = await rows(page).count();
  assert.ok(all > 20);
  await page.getByRole('slider', { name: 'Show from' }).fill('7');
  await addressBecomes(page, 'tab=timeline&zoom=2024..2025-12-31');
  await eventually(async () => (await rows(page).count()) < all, true);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await eventually(() => fragment(page).includes('zoom=2024-07'), true);
  await page.keyboard.press('0');
  await addressBecomes(page, 'tab=timeline');
  await eventually(() => rows(page).count(), all);
  await page.goBack();
  await eventually(async () => (await rows(page).count()) < all, true);
});

journey('everything that one body is quoted as saying', async ({ open }) => {
  const page = await open();
  await tab(page, 'Statements').click();
  await said(page, /^Center for National Resistance, 3/).check();
  await addressBecomes(page, 'speaker=center-for-national-resistance&tab=statements');
  await eventually(() => statements(page).count(), 3);
  assert.match(await statements(page).first().innerText(), /The Korea Daily/);
});

journey('which claims the texts themselves doubt', async ({ open }) => {
  const page = await open('#tab=statements');
  await page.getByRole('checkbox', { name: /^Only what the texts themselves doubt/ }).check();
  await addressBecomes(page, 'said=doubted&tab=statements');
  const all = () => statements(page).allInnerTexts();
  await eventually(async () => (await all()).every((text) => text.includes('Doubt:')), true);
  const texts = (await all()).join('\n');
  for (const doubt of ['reportedly', 'if it’s true', 'no evidence']) assert.match(texts, new RegExp(doubt));
});

for (const link of ['tab=timeline', 'tab=statements']) {
  journey(`${link}: nothing scrolls sideways at 320 pixels`, { viewport: { ...phone, width: 320 } },
    async ({ open }) => {
      const page = await open(`#${link}`);
      await page.getByRole('tabpanel').getByRole('link').first().waitFor({ state: 'attached' });
      const overhang = () => page.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await eventually(overhang, 0);
    });
}
