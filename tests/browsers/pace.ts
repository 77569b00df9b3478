/** Waiting for a page, and finding elements on it through shadow roots. */
import type { ElementHandle, Page } from 'puppeteer-core';

const POLL_MS = 50;
/** Two journeys at a time may keep a small machine busy for many seconds; who waits in vain loses only time. */
const PATIENCE_MS = 30_000;

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A page that goes away while it is asked may never answer. */
const ANSWER_MS = 10_000;

async function answerOf<T>(ask: () => T | Promise<T>): Promise<T> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const none = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`no answer in ${ANSWER_MS} ms`)), ANSWER_MS);
  });
  try {
    return await Promise.race([ask(), none]);
  } finally {
    clearTimeout(late);
  }
}

/**
 * Asks again and again until the answer is neither null, undefined nor false. An answer that throws, or does not come, counts as "not yet".
 *
 * @throws Error with `what` and the last error, after `timeoutMs`.
 */
export async function until<T>(what: string, ask: () => T | Promise<T>, timeoutMs = PATIENCE_MS): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await answerOf(ask);
      if (answer !== null && answer !== undefined && answer !== false) return answer as NonNullable<Exclude<T, false>>;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`, { cause: lastError });
    await pause(POLL_MS);
  }
}

/** What `walk` looks for. All given conditions must hold. */
export interface Query {
  selector: string;
  /** Part of the element's text. */
  text?: string;
  /** Only elements that are rendered. Default true. */
  visible?: boolean;
}

/** Runs in the page's world: the text as a reader sees it, through roots and slots. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
    return node.assignedNodes({ flatten: true }).map(textOf).join('');
  }
  return [...(node.shadowRoot ?? node).childNodes].map(textOf).join('');
}

/** Runs in the page's world: every match in document order, through open (and synthetic) shadow roots. */
function walk({ selector, text, visible = true }: Query): Element[] {
  const found = new Set<Element>();
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) found.add(element);
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document);
  return [...found].filter((element) => {
    if (visible && element.getClientRects().length === 0) return false;
    return text === undefined || textOf(element).includes(text);
  });
}

/** An expression for the page's world, around the matches. */
const matches = (query: Query): string => `(() => { ${textOf}; return (${walk})(${JSON.stringify(query)}); })()`;

/** The first match, or null. */
export async function deepQuery(page: Page, query: Query): Promise<ElementHandle | null> {
  const handle = await page.evaluateHandle(`${matches(query)}[0] ?? null`);
  return handle.asElement() as ElementHandle | null;
}

/** The trimmed texts of all matches. */
export async function deepTexts(page: Page, query: Query): Promise<string[]> {
  return (await page.evaluate(`(() => { ${textOf}; return ${matches(query)}.map((element) => textOf(element).trim()); })()`)) as string[];
}

/** Waits for a match. */
export function deepWait(page: Page, query: Query, timeoutMs?: number): Promise<ElementHandle> {
  const words = query.text === undefined ? query.selector : `${query.selector} with "${query.text}"`;
  return until(`${words} on ${page.url()}`, () => deepQuery(page, query), timeoutMs);
}
