// Starts the program. All that the page loads is named in its head; nothing here knows a file name.

const one = (selector) => document.querySelector(selector);
const address = (name) => new URL(one(`meta[name="${name}"]`).content, document.baseURI).href;
let app = one('#app');
let alive = false;

// Trusted Types: the only script addresses that this page ever makes from strings are those of its workers.
const workers = ['worker', 'opener', 'desk'].map((name) => address(`app:${name}`));
const rules = {
  createScriptURL(url) {
    if (workers.includes(url)) return url;
    throw new TypeError(`no worker of this page: ${url}`);
  },
};
const policy = globalThis.trustedTypes ? trustedTypes.createPolicy('app', rules) : rules;
const [worker, opener, deskWorker] =
  workers.map((url) => () => new Worker(policy.createScriptURL(url), { type: 'module' }));

// The program, compiled once for the page and for every worker.
let module;

// Called by the program, also to start the worker again after a crash. A message waits until the worker's
// script has run.
globalThis.startWorker = () => {
  const started = worker();
  started.postMessage(module);
  return started;
};

// Called by the program when a reader opens own files.
globalThis.startOpener = opener;

// The desk, the program that shows every tab: loaded once, in the background, as soon as the whole of the first
// program is here and before that has started, so that a page that is ready asks for nothing more. What it
// loads, and how it is started, stands in desk.js, which is small and comes beside the first program.
function deskScript() {
  // A link without a relation is not followed.
  const link = one('#desk');
  link.rel = 'modulepreload';
  return import(link.href);
}
let loading;
const desk = () => loading ??= deskScript().then(({ load }) => load(compile, deskWorker));

// Called by the program when a tab is wanted that it lacks. An event tells that the desk has come, or, when it
// is prevented, that it will not.
globalThis.callDesk = async () => {
  const came = new Event('desk', { cancelable: true });
  await desk().catch(() => came.preventDefault());
  dispatchEvent(came);
};

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

// Called by a program that has its first answers: an empty element in the place of what was drawn before, in
// which nobody listens any more. When the desk is here too, all is loaded.
globalThis.mountingPoint = () => {
  const before = app;
  app = before.cloneNode();
  before.replaceWith(app);
  reveal();
  alive = true;
  const whole = () => { document.documentElement.dataset.whole = ''; };
  desk().then(whole, whole);
  return app;
};

// Says what is wrong, and what can be done. Until a program draws, the served content can be read.
globalThis.tell = (message) => {
  if (one('.boot-alert')) return;
  const alert = document.createElement('p');
  alert.className = 'boot-alert';
  alert.setAttribute('role', 'alert');
  alert.textContent = message;
  document.body.prepend(alert);
  reveal();
  if (!alive) goToArticle();
};

// The served page holds each article in a section named as its link: `doc=KEY`. A browser goes there
// by itself only when the link holds nothing else.
function goToArticle() {
  const key = new URLSearchParams(location.hash.slice(1)).getAll('doc').at(-1);
  document.getElementById(`doc=${key}`)?.scrollIntoView();
}

// The words stand here because the program that holds all other words is what has failed.
const failed = () => tell(alive
  ? 'This page has stopped working. Reload it to go on; the address keeps what you were looking at.'
  : 'Search could not start. The articles can be read below; reload the page to try again.');

// An error that no code caught: the program has panicked. (Notices of the browser carry no error.)
addEventListener('error', (event) => event.error && failed());

try {
  if (/[#&]tab=(?!documents)/.test(location.hash)) {
    await desk();
    await startDesk();
  } else {
    const script = deskScript();
    const compiled = compile(one('link[rel="preload"][as="fetch"][type="application/wasm"]'));
    // Whoever wants the desk hears if it cannot be had.
    Promise.all([script, compiled]).then(desk).catch(() => {});
    module = await compiled;
    const program = await import(address('app:js'));
    await program.default({ module_or_path: module });
  }
} catch (error) {
  failed();
  throw error;
}
