// Leaves a page at once: what stood here is gone from the screen, from the tab's title and from the way back.
// Without this script the link leads to the same place, and the page stays in the tab's history.

const NEUTRAL_TITLE = 'Het weer';

for (const link of document.querySelectorAll('a[data-quick-exit]')) link.addEventListener('click', leave);

function leave(event) {
  event.preventDefault();
  const { href } = event.currentTarget;
  document.title = NEUTRAL_TITLE; // also what the browser's own list of visited pages keeps
  document.body.replaceChildren(); // the other page may take a while
  history.replaceState(null, '', '/');
  location.replace(href);
}
