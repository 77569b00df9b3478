// What the server put into the page: the user's settings and all cases. The portal's clock starts at the server's `now`.
const bootElement = document.getElementById('portal-boot');
export const boot = JSON.parse(bootElement.textContent);
// A reader of the document shall find what the user sees, and nothing else.
bootElement.remove();

const startedAt = performance.now();
export function portalNow() {
  return boot.now + Math.round(performance.now() - startedAt);
}

/** Runs when the pretended loading is over. */
export function afterLoading(callback) {
  return setTimeout(callback, boot.delayMs);
}

export function query(name) {
  return new URLSearchParams(location.search).get(name);
}

// What tests look at from the page's own world: the texts that the user sent, exactly as they were in the fields.
window.__portal = { submitted: null, comments: [] };
