// Starts the program. All that the page loads is named in its head; nothing here knows a file name.

const one = (selector) => document.querySelector(selector);
const address = (name) => new URL(one(`meta[name="${name}"]`).content, document.baseURI).href;
const app = one('#app');
let alive = false;

// Trusted Types: the only script addresses that this page ever makes from strings are those of its workers.
const [worker, opener] = [address('app:worker'), address('app:opener')];
const rules = {
  createScriptURL(url) {
    if (url === worker || url === opener) return url;
    throw new TypeError(`no worker of this page: ${url}`);
  },
};
const policy = globalThis.trustedTypes ? trustedTypes.createPolicy('app', rules) : rules;

// The program, compiled once for the page and for every worker.
let module;

// Called by the program, also to start the worker again after a crash. A message waits until the worker's
// script has run.
globalThis.startWorker = () => {
  const started = new Worker(policy.createScriptURL(worker), { type: 'module' });
  started.postMessage(module);
  return started;
};

// Called by the program when a reader opens own files.
globalThis.startOpener = () => new Worker(policy.createScriptURL(opener), { type: 'module' });

// Compiles while loading, which browsers do only when the host tells the type; not every host knows it.
async function compile({ href, dataset: { integrity } }) {
  const answer = await fetch(href, { integrity });
  return answer.headers.get('Content-Type') === 'application/wasm'
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}

function reveal() {
  document.documentElement.classList.remove('deep');
}

// Says that the program is not there, and what can be done. The words stand here because the program
// that holds all other words is what has failed.
function tell() {
  if (one('.boot-alert')) return;
  const alert = document.createElement('p');
  alert.className = 'boot-alert';
  alert.setAttribute('role', 'alert');
  alert.textContent = alive
    ? 'This page has stopped working. Reload it to go on; the address keeps what you were looking at.'
    : 'Search could not start. The articles can be read below; reload the page to try again.';
  document.body.prepend(alert);
}

// The served page holds each article in a section named as its link: `doc=KEY`. A browser goes there
// by itself only when the link holds nothing else.
function goToArticle() {
  const key = new URLSearchParams(location.hash.slice(1)).getAll('doc').at(-1);
  document.getElementById(`doc=${key}`)?.scrollIntoView();
}

// An error that no code caught: the program has panicked. (Notices of the browser carry no error.)
addEventListener('error', (event) => event.error && tell());

// The program replaces the served content when it has its first answer, or puts an alert before it when
// the collection cannot be had. Until then the served content stays hidden for a deep link.
new MutationObserver((_, observer) => {
  observer.disconnect();
  reveal();
  alive = !one('.boot-alert');
  if (!alive) goToArticle();
}).observe(app, { childList: true });

try {
  module = await compile(one('link[rel="preload"][as="fetch"][type="application/wasm"]'));
  const program = await import(address('app:js'));
  await program.default({ module_or_path: module });
} catch (error) {
  tell();
  reveal();
  goToArticle();
  throw error;
}
