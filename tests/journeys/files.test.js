// A reader's own files: read in the page, sent to nobody, and the same as if the tool had read them.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { button, eventually, facet, journey, openDocument, search, shows, site, value } from './story.js';

const folder = new URL('../../articles/', import.meta.url).pathname;
const dist = new URL('../../dist/', import.meta.url).pathname;

/** What a reader has: two reports, and a photograph that is no text. */
const FILES = [
  { name: 'talks.txt', text: 'Shoigu arrives in Pyongyang\n\nMOSCOW, June 4, 2025 - Sergei Shoigu met Kim Jong Un in Pyongyang.\n' },
  { name: 'front.md', text: '---\ntitle: At the front\ndate: 2024-11\n---\n\nTroops were seen near Kursk, officials in Kyiv said.\n' },
  { name: 'photo.jpg', text: 'no text' },
];
const given = (files) =>
  files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));

const line = (page) => page.getByRole('note', { name: 'Your own files' });

/** Files are given, and the program that reads them is loaded and has read them. */
async function opens(page, files, sentence) {
  await page.locator('input[type="file"]').setInputFiles(given(files));
  await line(page).getByRole('button', { name: 'Close them' }).waitFor({ timeout: 60_000 });
  await shows(page, sentence);
}

journey('own files take the place of the collection, and nothing is sent', async ({ page, open, requests }) => {
  await open('#q=Donetsk&doc=000');
  const before = requests.length;
  await opens(page, FILES, '2 of 2 documents');
  assert.equal(new URL(page.url()).hash, '', 'what was asked of the other collection is gone');
  await line(page).getByText('1 left out').click();
  await line(page).getByText('photo.jpg: left alone').waitFor();
  await eventually(() => value(page, 'Country', 'Russia').count(), 1, 'facets are there');
  await search(page, 'Pyongyang');
  await shows(page, '1 of 2 documents');
  await openDocument(page, 'Shoigu arrives in Pyongyang');
  await facet(page, 'Person').getByText('Sergei Shoigu').first().waitFor();
  const later = requests.slice(before).map((url) => url.replace(site, '').replace(/-[0-9a-f]{16}/, ''));
  assert.deepEqual(later.sort(), ['opener.js', 'opener_bg.wasm', 'opening.js', 'worker.js', 'page.js'].sort());
  await page.getByText('only the program that reads your files').waitFor();
});

journey('the digest of own files is that of their bytes', async ({ page, open }) => {
  await open();
  await opens(page, FILES, '2 of 2 documents');
  const hex = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const lines = FILES.slice(0, 2).map(({ name, text }) => `${name.split('.')[0]}\t${hex(text)}\n`).sort();
  await page.locator(`footer [title="${hex(lines.join(''))}"]`).waitFor();
  await button(page, 'Close them').click();
  await shows(page, '4 of 4 documents');
});

journey('files without any text are refused with the reason', async ({ page, open }) => {
  await open();
  await page.locator('input[type="file"]').setInputFiles(given([{ name: 'empty.txt', text: ' ' }]));
  await line(page).getByText('Nothing could be read').waitFor({ timeout: 60_000 });
  await line(page).getByText('1 left out').click();
  await line(page).getByText('empty.txt: expected a text; found none').waitFor();
  await shows(page, '4 of 4 documents');
});

journey('the browser makes of the bundled files the very bytes that the tool made', async ({ open }) => {
  const page = await open();
  const names = await readdir(folder);
  const messages = await Promise.all(names.map(async (name) => handed(name, await readFile(folder + name))));
  messages.push(Buffer.concat([Buffer.from([1]), counted(Buffer.from('Bundled reports'))]));
  const [bundle] = (await readdir(dist)).filter((name) => /^collection-.*\.bin$/.test(name));
  const expected = await readFile(dist + bundle);
  const told = await page.evaluate(readBy, messages.map((message) => message.toString('base64')));
  // `Told::Compiled`, then the bundle with its length before it.
  const begin = Buffer.concat([Buffer.from([1]), number(expected.length)]);
  const found = Buffer.from(told, 'base64');
  assert.deepEqual(found.subarray(0, begin.length), begin);
  assert.ok(found.subarray(begin.length, begin.length + expected.length).equals(expected));
});

/** `Handed::File`: the name and the bytes, each with its length before it. */
const handed = (name, bytes) => Buffer.concat([Buffer.from([0]), counted(Buffer.from(name)), counted(bytes)]);
const counted = (bytes) => Buffer.concat([number(bytes.length), bytes]);

/** A number in groups of seven bits, the lowest first; all but the last have the eighth bit set. */
function number(value) {
  return value < 0x80 ? Buffer.from([value]) : Buffer.concat([Buffer.from([value % 0x80 | 0x80]), number(value >> 7)]);
}

/** Runs in the page: hands over the messages, gives the last one that is told; all in base 64. */
function readBy(messages) {
  return new Promise((resolve, reject) => {
    const opener = startOpener();
    opener.onerror = ({ message }) => reject(new Error(message));
    opener.onmessage = ({ data }) => {
      if (data.length === 0) {
        for (const message of messages) {
          opener.postMessage(Uint8Array.from(atob(message), (letter) => letter.charCodeAt(0)));
        }
      } else if (data[0] > 0) {
        let bytes = '';
        for (const byte of data) bytes += String.fromCharCode(byte);
        resolve(btoa(bytes));
      }
    };
  });
}
