// What every journey stands on: a browser, a fresh profile for each story, and a guard that lets no story
// pass in which the page complained, asked another host, or asked for something that was not there.

import assert from 'node:assert/strict';
import { test, before, after } from 'node:test';
import { chromium } from 'playwright-core';

/** The address of the site under test, with a slash at its end (`cargo xtask test journeys` gives it). */
export const site = process.env.DOSSIER_SITE;
if (!site) throw new Error('Run `cargo xtask test journeys`, or name a served site in DOSSIER_SITE.');

const root = process.getuid?.() === 0;
const flags = ['--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How long a story waits for what it expects, in milliseconds. Generous: machines of a CI are slow. */
const PATIENCE = 30_000;

/** Chromium's remark on a file that was fetched early and used late: it tells of a slow machine alone. */
const LATE = /was preloaded using link preload but not used within a few seconds/;

export const wide = { width: 1440, height: 900 };
export const phone = { width: 360, height: 740 };

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: root ? [...flags, '--no-sandbox'] : flags,
  });
});
after(() => browser?.close());

/**
 * A journey through the page.
 *
 * `settings` are those of a browser context (viewport, colorScheme, …) and:
 * - `expected`: patterns of complaints that this story provokes; any other fails it.
 *
 * The story gets `open(fragment)`, which opens the page in the first profile, `visitor()`, which makes
 * another profile, and the guard's list of `requests`.
 */
export function journey(title, settings, story) {
  if (!story) return journey(title, {}, settings);
  const { expected = [], ...profile } = settings;
  test(title, async () => {
    const guard = { requests: [], complaints: [] };
    const contexts = [];
    const visitor = async () => {
      const context = await browser.newContext({ viewport: wide, ...profile });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      watch(page, guard);
      return page;
    };
    const page = await visitor();
    const open = async (fragment = '') => {
      await page.goto(site + fragment);
      await ready(page);
      return page;
    };
    try {
      await story({ page, open, visitor, context: contexts[0], requests: guard.requests });
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
    }
    const surprises = guard.complaints.filter((said) => !expected.some((known) => known.test(said)));
    assert.deepEqual(surprises, [], 'the page complained');
  });
}

function watch(page, { requests, complaints }) {
  page.on('console', (message) => {
    if (LATE.test(message.text())) return;
    if (['warning', 'error'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()}: ${answer.url()}`);
  });
  page.on('request', (request) => {
    // What the page carries within itself is asked of nobody.
    if (request.url().startsWith('data:')) return;
    requests.push(request.url());
    if (!request.url().startsWith(site)) complaints.push(`elsewhere: ${request.url()}`);
  });
}

/**
 * Waits until the program runs, and all is loaded that it will ever ask for: its fields are disabled before, and
 * the foot says nothing of requests. (A phone hides the search box while reading.)
 */
export async function ready(page) {
  await eventually(() => page.locator('input[type="search"]').isEnabled(), true, 'the program runs');
  await eventually(() => page.locator('html[data-whole]').count(), 1, 'the other views are loaded');
}

/** Waits until `look()` gives what is expected; fails with what it gave last. */
export async function eventually(look, expected, what) {
  const end = Date.now() + PATIENCE;
  let seen;
  do {
    seen = await look();
    try {
      assert.deepEqual(seen, expected);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  } while (Date.now() < end);
  assert.deepEqual(seen, expected, what);
}

// The page by role and name, as the contract has it.

export const searchBox = (page) => page.getByRole('searchbox', { name: 'Search' });
export const facet = (page, name) => page.getByRole('group', { name, exact: true });
export const value = (page, name, label) =>
  facet(page, name).getByRole('checkbox', { name: new RegExp(`^${label}\\b`) });
export const filters = (page) => page.getByRole('list', { name: 'Active filters' });
export const documents = (page) => page.getByRole('list', { name: 'Documents' });
export const article = (page) => page.getByRole('article');
export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const hits = (page) => article(page).locator('mark[data-kind="hit"]');

/** The one status says how many documents pass. */
export async function shows(page, sentence) {
  await eventually(async () => (await page.getByRole('status').allInnerTexts()).join().trim(), sentence);
}

/** What the address asks for: the part after `#`. */
export const fragment = (page) => new URL(page.url()).hash.slice(1);

export async function addressBecomes(page, expected) {
  await eventually(() => fragment(page), expected, 'the address');
}

/** Sets the words of the search box, as a reader types them. */
export async function search(page, words) {
  await searchBox(page).fill('');
  await searchBox(page).pressSequentially(words);
}

/** Opens the document with a title that contains these words. */
export async function openDocument(page, words) {
  await documents(page).getByRole('link', { name: words }).click();
  await article(page).getByRole('heading', { name: words }).waitFor();
}

/** The link that "Copy link" puts into the clipboard; the profile needs the permission to read it. */
export async function eventuallyCopied(page) {
  let copied = '';
  await eventually(async () => {
    copied = await page.evaluate(() => navigator.clipboard.readText());
    return copied.startsWith(site);
  }, true, 'the link is in the clipboard');
  return copied;
}
