// This engine in Chromium: `node bench/browser.js SITE FOLDER`, printing a line of JSON.
//
// FOLDER holds questions as the page asks them, `0.question` (open the collection), `1.question` …, and
// what the native program answers. The page's own worker is asked; times are from message to message.

import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Clocks of browsers are coarse: told is the mean of so many rounds. */
const ROUNDS = 15;

const [, , site, folder] = process.argv;
const base64 = (name) => readFileSync(`${folder}/${name}`, 'base64');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  console.log(JSON.stringify(await measured()));
} finally {
  await browser.close();
}

async function measured() {
  const page = await browser.newPage();
  await page.goto(site);
  await page.locator('input[type="search"]:enabled').waitFor();
  const worker = await page.evaluateHandle(() => new Promise((resolve) => {
    const worker = startWorker();
    worker.onmessage = () => resolve(worker);
  }));
  const count = readdirSync(folder).filter((name) => name.endsWith('.question')).length;
  const open = await page.evaluate(ask, [worker, base64('0.question'), 1]);
  const find_ms = [];
  for (let number = 1; number < count; number++) {
    const { answer, ms } = await page.evaluate(ask, [worker, base64(`${number}.question`), ROUNDS]);
    if (answer !== base64(`${number}.answer`)) throw new Error('the page answers otherwise: run `cargo xtask build`');
    find_ms.push(ms);
  }
  return { load_ms: open.ms + find_ms[0], ask_mb: await memory(), find_ms };
}

/** Runs in the page: asks the worker some times; gives its last answer and the mean time. */
async function ask([worker, question, rounds]) {
  const bytes = Uint8Array.from(atob(question), (letter) => letter.charCodeAt(0));
  const once = () => new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(bytes);
  });
  const begun = performance.now();
  let answer;
  for (let round = 0; round < rounds; round++) answer = await once();
  const ms = (performance.now() - begun) / rounds;
  let text = '';
  for (const byte of answer) text += String.fromCharCode(byte);
  return { answer: btoa(text), ms };
}

/** The most memory that the page and its workers held, in MB, the browser's own included. */
async function memory() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const held = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return Number(status.match(/VmHWM:\s+(\d+)/)[1]) / 1024;
  });
  return Math.max(...held);
}
