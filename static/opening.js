// The worker that makes a collection of a reader's own files. It loads its program itself, for no page needs
// it before; its first message says that it listens.

import start from 'PROGRAM_URL';

start();
