// Pictures of the page for people to look at: `target/screens`.

import { article, journey, shows } from './story.js';

const folder = process.env.DOSSIER_SCREENS ?? new URL('../../target/screens/', import.meta.url).pathname;

const SIZES = { 1440: [1440, 900], 768: [768, 1024], 360: [360, 740] };
const VIEWS = {
  list: ['', (page) => shows(page, '4 of 4 documents')],
  reading: ['#q=%22construction+workers%22&country=UA&doc=000', (page) => article(page).waitFor()],
  card: ['#doc=001&entity=kim-jong-un', (page) => article(page).waitFor()],
  figures: ['#tab=figures', (page) => page.locator('.figure-table').first().waitFor()],
  timeline: ['#tab=timeline', (page) => page.locator('.time-plot').waitFor()],
  statements: ['#tab=statements', (page) => page.locator('.voice').first().waitFor()],
  nothing: ['#q=Donetks&country=CN', (page) => shows(page, '0 of 4 documents')],
};

for (const colorScheme of ['light', 'dark']) {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    const settings = { colorScheme, viewport: { width, height }, reducedMotion: 'reduce' };
    journey(`pictures, ${colorScheme}, ${size}`, settings, async ({ page, open }) => {
      for (const [name, [link, reached]] of Object.entries(VIEWS)) {
        await page.goto('about:blank');
        await open(link);
        await reached(page);
        await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png` });
      }
    });
  }
}
