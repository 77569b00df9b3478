/** A page of the portal with the product's own scripts in it, sentinel and panel. What they ask of the background is answered here. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import panel from '../../../entrypoints/panel.content/index.tsx';
import { startSentinel } from '../../../entrypoints/portal.content/sentinel.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Reading } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { caseWords } from '../../../lib/i18n/case-words.ts';
// Brings all parts of the linter.
import '../../../lib/lint/lint.ts';
import { type FilingAnswer, messenger, type ReadingAnswer } from '../../../lib/messages.ts';
import { sharedForm } from '../../../lib/portal/shared-form.ts';
import { saveSettings } from '../../../lib/storage/settings.ts';
import { NOW, PORTAL, show, ZONE } from '../../pages/show.ts';
import { stubRootApi } from '../portal/happy-dom.ts';
import type { Some } from './life.ts';

declare const chrome: { dom: unknown };

interface Sent {
  type: string;
  data: unknown;
}

let end = new AbortController();
let roots: ShadowRoot[] = [];
let sent: Sent[] = [];
let spies: { mockRestore(): void }[] = [];

/** Lets the page come to rest and the answers come in. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3000);

const HELP: FilingAnswer = { priority: [{ text: 'Two days.', href: null }], priorities: null, contacts: [], similar: [] };

function wordsFor({ sightings, completeness }: Reading): ReadingAnswer {
  const how = { zone: ZONE, edition: 'vendor-2022', otherEditions: [] } as const;
  const moment = { zone: ZONE, now: NOW };
  const records = sightings.map(recordFromSighting);
  return { cases: records.map((record) => caseWords(record, outlookOf(record, how, NOW), moment, completeness === null)) };
}

function answerTo({ type, data }: Sent): unknown {
  sent.push({ type, data });
  if (type === 'showPanel') startPanel();
  if (type === 'filing') return HELP;
  return type === 'reading' ? wordsFor(data as Reading) : undefined;
}

function startPanel(): void {
  // In a browser each script has listeners of its own; here they share them, and nobody sends anything to this page.
  messenger.removeAllListeners();
  const { signal } = end;
  panel.main({ signal, isInvalid: false, onInvalidated: (heard: () => void) => signal.addEventListener('abort', heard) } as never);
}

/** Opens a page under these settings, and waits until it has come to rest. */
export async function openPage(settings: Some, html: string, path: string): Promise<void> {
  vi.useFakeTimers({ now: NOW });
  stubRootApi();
  Object.assign(fakeBrowser, { dom: chrome.dom });
  Object.assign(globalThis, { chrome: fakeBrowser });
  vi.stubGlobal('Highlight', class extends Set<AbstractRange> {});
  vi.stubGlobal('CSS', { highlights: new Map() });
  document.elementsFromPoint = () => [];
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${PORTAL}${path}`);
  const { attachShadow } = Element.prototype;
  spies = [
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000),
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800),
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const root = attachShadow.call(this, init);
      roots.push(root);
      return root;
    }),
    vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockImplementation(((message: Sent, told: (answer: { res: unknown }) => void) => told({ res: answerTo(message) })) as never),
  ];
  await fakeBrowser.storage.local.clear();
  await saveSettings({ zone: ZONE, ...settings });
  show(html);
  // What a browser has that draws.
  for (const field of document.querySelectorAll('textarea')) {
    const getBoundingClientRect = (): DOMRect => new DOMRect(0, 0, 600, 200);
    const createValueRange = (startOffset: number, endOffset: number) => ({ startOffset, endOffset, getClientRects, disconnect() {} });
    Object.assign(field, { createValueRange, getBoundingClientRect });
  }
  end = new AbortController();
  startSentinel(
    end.signal,
    () => false,
    () => {},
  );
  await settle();
}

export function closePage(): void {
  end.abort();
  messenger.removeAllListeners();
  sharedForm().setState({ form: null });
  document.body.replaceChildren();
  for (const spy of spies) spy.mockRestore();
  [roots, sent, spies] = [[], [], []];
  vi.useRealTimers();
}

const getClientRects = (): DOMRect[] => [new DOMRect(0, 0, 100, 20)];

/** What the page told the background of the cases that it shows. */
export const readings = (): Reading[] => sent.filter(({ type }) => type === 'reading').map(({ data }) => data as Reading);

/** In all that we show on the page. */
export const ours = (selector: string): HTMLElement[] =>
  roots
    .filter(({ host }) => host.isConnected && host.localName.startsWith('cl-'))
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);

/** Whether any words are marked. */
export const hasMarks = (): boolean => [...CSS.highlights.values()].some(({ size }) => size > 0);

export async function press(element: HTMLElement | undefined, event: Event = new MouseEvent('click', { bubbles: true })): Promise<void> {
  element?.dispatchEvent(event);
  await settle();
}

/** Writes into the first field of that kind. */
export async function write(selector: string, text: string): Promise<HTMLTextAreaElement> {
  const field = document.querySelector(selector) as HTMLTextAreaElement;
  field.focus();
  field.value = text;
  await press(field, new Event('input', { bubbles: true }));
  return field;
}
