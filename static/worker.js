// The worker: starts the program that the page has compiled and sends as the first message.

import { initSync } from 'PROGRAM_URL';

// At once, and not as a promise: the program listens in place of this before the next message comes, and
// what it throws reaches the page as the worker's `error` event. A message without a program only asks
// whether this script is here.
onmessage = ({ data: module }) => (module ? initSync({ module }) : postMessage(module));
