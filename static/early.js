// Runs before the first paint.

// The served page shows the whole list; a link that asks for something else would flash it for a moment.
// So the content of a deep link stays hidden until the program has put its own in place, or boot.js has
// given up, or three seconds have passed (styles/boot.css).
if (location.hash.length > 1) document.documentElement.classList.add('deep');

// The chosen theme, where it differs from the system's. The program keeps it (src/browser/storage.rs).
try {
  const theme = localStorage.getItem('dossier:settings')?.match(/\b(light|dark)\b/)?.[0];
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: nothing was chosen.
}
