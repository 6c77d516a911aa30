// The ledger of figures.

import assert from 'node:assert/strict';
import { addressBecomes, article, eventually, fragment, journey, phone, search, shows } from './story.js';

const tab = (page) => page.getByRole('tab', { name: 'Figures' });
const table = (page, name) => page.getByRole('table', { name, exact: true });
const counted = (page, name) =>
  page.getByRole('group', { name: 'What is counted' }).getByRole('checkbox', { name });

/** What the first column of a table says, row by row. */
const values = async (rows) => rows.locator('tbody .value').allInnerTexts();

journey('every figure for North Koreans abroad, with who claims it and when, in three clicks',
  async ({ open }) => {
    const page = await open();
    await tab(page).click();
    await addressBecomes(page, 'tab=figures');
    const soldiers = table(page, 'Soldiers, North Korea');
    await eventually(() => values(soldiers), ['≥ 10,000', '≈ 15,000', '≈ 600']);
    const dead = soldiers.getByRole('row').filter({ hasText: '600' });
    assert.match(await dead.innerText(), /died[^]*South Korea's intelligence agency[^]*Apr 2025/);
    // As many labourers are another table.
    const workers = table(page, 'Workers, North Korea');
    await eventually(() => values(workers), ['≥ 200', '15,000']);

    await dead.getByRole('link', { name: /600 North Korean soldiers/ }).click();
    await article(page).locator('.passage, [data-kind="passage"], mark').first().waitFor();
    assert.match(fragment(page), /tab=figures&doc=001&at=approximately\+600/);
    await page.goBack();
    await addressBecomes(page, 'tab=figures');
  });

journey('what is counted and its order are part of the link', async ({ open }) => {
  const page = await open('#tab=figures');
  await counted(page, /^Soldiers, 4/).check();
  await addressBecomes(page, 'counted=soldiers&tab=figures');
  await counted(page, /^Soldiers, North Korea, 3/).waitFor();
  const soldiers = table(page, 'Soldiers, North Korea');
  await soldiers.getByRole('button', { name: 'Figure' }).click();
  await addressBecomes(page, 'counted=soldiers&sort=greatest&tab=figures');
  await eventually(() => values(soldiers), ['≈ 15,000', '≥ 10,000', '≈ 600']);
  assert.equal(await soldiers.getByRole('columnheader', { name: 'Figure' }).getAttribute('aria-sort'),
    'descending');
  await soldiers.getByRole('button', { name: 'Figure' }).click();
  await addressBecomes(page, 'counted=soldiers&sort=least&tab=figures');
  await eventually(() => values(soldiers), ['≈ 600', '≥ 10,000', '≈ 15,000']);
  await eventually(() => table(page, 'Workers, North Korea').count(), 0);
  await page.goBack();
  await eventually(() => values(soldiers), ['≈ 15,000', '≥ 10,000', '≈ 600']);
});

journey('the ledger follows the query, and a point of the drawing is the way to its passage',
  async ({ open }) => {
    const page = await open('#tab=figures');
    await search(page, 'laborers');
    await shows(page, '3 of 4 documents');
    const drawing = page.getByRole('group', { name: /3 figures over time/ });
    await drawing.getByRole('link', { name: /≈ 600, Apr 2025/ }).focus();
    await page.keyboard.press('Enter');
    await article(page).waitFor();
    await eventually(async () => fragment(page).includes('doc=001'), true);
  });

journey('figures: in one column of 320 pixels nothing scrolls sideways or is too low for a finger',
  { viewport: { ...phone, width: 320 }, isMobile: true, hasTouch: true }, async ({ open }) => {
    const page = await open('#counted=soldiers&tab=figures');
    await page.getByText('Soldiers, whose is not said').first().waitFor();
    const overhang = () => page.evaluate(() =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await eventually(overhang, 0);
    const low = await page.evaluate(() => [...document.querySelectorAll('.ledger :is(button, input, select, summary)')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.closest('label') ?? element)
      .map((element) => [element.textContent.trim(), element.getBoundingClientRect().height])
      .filter(([, height]) => height < 44));
    assert.deepEqual(low, []);
  });
