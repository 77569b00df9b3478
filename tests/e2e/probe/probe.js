// Answers the test's event `probe-look` with what Case Lantern shows on this page: only an extension may look into a closed root.
const rootOf = (element) =>
  element.openOrClosedShadowRoot ??
  (globalThis.chrome?.dom && element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null);

function* ours(root) {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.startsWith('cl-')) yield element;
    else if (element.localName.includes('-')) {
      const inner = rootOf(element);
      if (inner) yield* ours(inner);
    }
  }
}

/** All text in an element, through the roots in it. */
const wordsIn = (node) =>
  node.nodeType === Node.TEXT_NODE
    ? node.data
    : [...((node.localName?.includes('-') && rootOf(node)) || node).childNodes].map(wordsIn).join(' ');

/** The row of a list that an element stands in. */
function rowAround(element) {
  const row = element.parentElement?.closest('[data-row-key-value], tr, [role=row]');
  return { row: row?.dataset.rowKeyValue ?? null, number: /\b\d{8}\b/.exec(row ? wordsIn(row) : '')?.[0] ?? null };
}

function boxOf(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

function look() {
  const badges = [];
  const docks = [];
  const others = [];
  for (const host of ours(document)) {
    const root = rootOf(host);
    if (host.localName === 'cl-badge') {
      badges.push({
        ...rowAround(host),
        text: root.textContent.trim(),
        title: root.querySelector('[title]')?.title ?? '',
        box: boxOf(host),
      });
    } else if (host.localName === 'cl-dock') {
      docks.push({
        box: boxOf(host),
        region: root.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
        text: [...root.querySelectorAll('p, li, h2, .score, q, .name')].map((part) => part.textContent.trim()).join('\n'),
        // What stands in closed details has a box all the same in Chromium.
        buttons: [...root.querySelectorAll('button, summary')]
          .filter((button) => button.checkVisibility())
          .map((button) => ({
            text: (button.getAttribute('aria-label') ?? button.textContent).trim(),
            rule: button.closest('[data-rule]')?.dataset.rule ?? null,
            box: boxOf(button),
          })),
        links: [...root.querySelectorAll('a')].map((link) => ({ text: link.textContent.trim(), href: link.href })),
        rules: [...root.querySelectorAll('[data-rule]')].map((finding) => finding.dataset.rule),
      });
    } else others.push(host.localName);
  }
  return { badges, docks, others };
}

document.addEventListener('probe-look', () => {
  document.documentElement.dataset.probe = JSON.stringify(look());
});

const notesIn = (selector) =>
  [...document.querySelectorAll(selector)].map((host) => {
    const root = rootOf(host);
    const buttons = [...root.querySelectorAll('button')].map((button) => ({ text: button.textContent.trim(), box: boxOf(button) }));
    return { text: root.querySelector('p')?.textContent ?? '', box: boxOf(host), buttons };
  });

// As above, for the small notes by a field or a button.
document.addEventListener('probe-notes', () => {
  document.documentElement.dataset.probeNotes = JSON.stringify(notesIn('cl-draft, cl-note'));
});

// As above, for the sign by a field, and what it opens.
document.addEventListener('probe-signs', () => {
  document.documentElement.dataset.probeSigns = JSON.stringify(notesIn('cl-sign'));
});

// Markup and sheets of the dock of a region, for a copy of it where a test may look into its root.
document.addEventListener('probe-card', () => {
  const { probeRegion } = document.documentElement.dataset;
  const roots = [...document.querySelectorAll('cl-dock, cl-draft, cl-note, cl-sign')].map(rootOf);
  const root = roots.find((each) => each.querySelector('[aria-label]')?.getAttribute('aria-label') === probeRegion) ?? roots[0];
  const css = [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
  document.documentElement.dataset.probeCard = JSON.stringify({ html: root.innerHTML, css });
});

// As above, for one badge of each look, in a cell each.
document.addEventListener('probe-badges', () => {
  const looks = new Map();
  for (const host of ours(document)) {
    const body = host.localName === 'cl-badge' && rootOf(host).firstElementChild;
    if (body) looks.set(`${body.style.color} ${body.textContent === ''}`, body.outerHTML);
  }
  const html = `<table><tr><th scope="col">Status</th></tr>${[...looks.values()].map((look) => `<tr><td>${look}</td></tr>`).join('')}</table>`;
  document.documentElement.dataset.probeCard = JSON.stringify({ html, css: 'td { padding: 20px 0 } ' });
});

// As above, for every box that we paint; what casts a shadow with the room for it, of which Firefox takes some px more than it blurs.
document.addEventListener('probe-boxes', () => {
  const boxes = [...ours(document)].flatMap((host) =>
    [host, ...(rootOf(host)?.querySelectorAll('*') ?? [])].map((element) => {
      const { x, y, width, height } = boxOf(element);
      const shadow = getComputedStyle(element).boxShadow === 'none' ? 0 : 32;
      return { x: x - shadow, y: y - shadow, width: width + 2 * shadow, height: height + 2 * shadow };
    }),
  );
  document.documentElement.dataset.probeBoxes = JSON.stringify(boxes);
});
