/** Hands a file to the user, of a page of ours: the browser saves it where it saves what is downloaded. Needs no permission. */
export function saveFile(name: string, parts: string[], type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  // The browser may still be reading it.
  window.setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

const KEPT_MS = 60_000;
