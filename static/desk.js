// Loads the program that shows every tab, its worker's script and its styles included, so that nothing is
// requested any more when it is started.

const script = new URL('PROGRAM_URL', import.meta.url).href;
const program = { href: new URL('MODULE_URL', import.meta.url).href, dataset: { integrity: 'MODULE_CHECKSUM' } };

// What keeps its place on the screen when another program draws the page.
const SCROLLED = ['.filters-scroll', '.list-scroll', '.reader-scroll'];

export async function load(compile, newWorker) {
  let worker = newWorker();
  const [module, { default: start }] =
    await Promise.all([compile(program), verified(), isHere(worker), styled()]);

  // Called by the program that leaves the page to this one, or without anything when there was none.
  globalThis.startDesk = (...handed) => {
    globalThis.handedOver = () => (handed.length ? handed : undefined);
    globalThis.startWorker = () => {
      const started = worker ?? newWorker();
      worker = null;
      started.postMessage(module);
      return started;
    };
    if (handed.length) keepPlace();
    return start({ module_or_path: module });
  };
}

// The script of the program. What an import loads is checked only if a link has told the checksum before.
function verified() {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = 'PROGRAM_CHECKSUM';
  link.href = script;
  document.head.append(link);
  return import(script);
}

// The styles of what the desk alone shows.
function styled() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.integrity = 'STYLES_CHECKSUM';
  link.href = new URL('STYLES_URL', import.meta.url).href;
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error('no styles'));
    document.head.append(link);
  });
}

// A worker answers as soon as its script has been loaded.
function isHere(worker) {
  return new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = () => reject(new Error('no worker'));
    worker.postMessage(null);
  }).finally(() => {
    worker.onmessage = null;
    worker.onerror = null;
  });
}

// Both programs draw the same page: what has the focus and how far each pane is scrolled is found again.
function keepPlace() {
  const mount = globalThis.mountingPoint;
  globalThis.mountingPoint = () => {
    const focus = pathTo(document.activeElement);
    const places = SCROLLED.map((pane) => document.querySelector(pane)?.scrollTop ?? 0);
    const drawn = mount();
    requestAnimationFrame(() => {
      const focused = focus.reduce((element, index) => element?.children[index], document.body);
      if (focused !== document.body) focused?.focus({ preventScroll: true });
      SCROLLED.forEach((pane, index) => document.querySelector(pane)?.scrollTo(0, places[index]));
    });
    return drawn;
  };
}

// The way from the body to an element: the number of each child.
function pathTo(element) {
  const path = [];
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    path.unshift([...at.parentElement?.children ?? []].indexOf(at));
  }
  return path;
}
