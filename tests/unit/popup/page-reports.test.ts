// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForReports, listenForReports, type PageState } from '../../../entrypoints/popup/page-reports.ts';
import type { Sender } from '../../../lib/message-guards.ts';
import { readableTab } from '../../../lib/platform/active-tab.ts';
import type { PageReport } from '../../../lib/portal/report.ts';

const messages = vi.hoisted(() => ({ send: vi.fn(), hear: null as null | ((report: unknown, sender: unknown) => void) }));
vi.mock('../../../lib/messages.ts', () => ({ send: messages.send }));
vi.mock('../../../lib/message-guards.ts', () => ({
  receive: (_: string, handle: (report: unknown, sender: unknown) => void) => {
    messages.hear = handle;
  },
}));

const scripts = vi.hoisted(() => ({ injectSentinel: vi.fn() }));
vi.mock('../../../lib/platform/scripts.ts', () => scripts);

const report = (cases: number): PageReport => ({ cases }) as PageReport;
const from = (tabId: number, frameId: number): Sender => ({ tab: { id: tabId }, frameId });
const tell = (reported: PageReport, sender: Sender): void => messages.hear?.(reported, sender);

let states: PageState[] = [];
const ask = (): void => askForReports(7, (state) => states.push(state));
const inFront = (url: string | undefined): void => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, ...(url === undefined ? {} : { url }) }] as never);
};

beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  messages.send.mockReset().mockResolvedValue(undefined);
  scripts.injectSentinel.mockReset().mockResolvedValue(undefined);
  listenForReports();
});

describe('the page in front', () => {
  it.each([undefined, 'about:blank', 'moz-extension://1/popup.html'])('is none that may be read at %s', async (url) => {
    inFront(url);
    expect(await readableTab()).toBeNull();
  });

  it('is the tab in front when it tells its address', async () => {
    inFront('https://support.proquest.com/s/');
    expect(await readableTab()).toEqual({ id: 7, portal: 'https://support.proquest.com' });
    expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  it('answers with one report for each frame; a later one takes the place of an earlier one', async () => {
    ask();
    await vi.advanceTimersByTimeAsync(0);
    expect(messages.send).toHaveBeenCalledWith('tellReport', undefined, 7);
    tell(report(1), from(7, 0));
    tell(report(2), from(7, 3));
    tell(report(4), from(7, 0));
    tell(report(9), from(8, 0));
    await vi.advanceTimersByTimeAsync(2000);
    expect(states.at(-1)).toEqual({ state: 'told', reports: [report(4), report(2)] });
    expect(states.every(({ state }) => state === 'told')).toBe(true);
  });

  it('gets a reader where it has none, as a page that seemed to hold nothing', async () => {
    messages.send.mockRejectedValueOnce(new Error('Could not establish connection.'));
    let injected = (): void => {};
    scripts.injectSentinel.mockReturnValue(
      new Promise<void>((done) => {
        injected = done;
      }),
    );
    ask();
    await vi.advanceTimersByTimeAsync(0);
    expect(scripts.injectSentinel).toHaveBeenCalledWith(7, 0);
    expect(messages.send.mock.calls).toEqual([['tellReport', undefined, { tabId: 7, frameId: 0 }]]);
    injected();
    await vi.advanceTimersByTimeAsync(0);
    expect(messages.send).toHaveBeenLastCalledWith('tellReport', undefined, 7);
  });

  it('keeps the reader that is at work in it', async () => {
    ask();
    await vi.advanceTimersByTimeAsync(0);
    expect(messages.send).toHaveBeenCalledTimes(2);
    expect(scripts.injectSentinel).not.toHaveBeenCalled();
  });

  it('is silent when nothing came within a second', async () => {
    ask();
    await vi.advanceTimersByTimeAsync(990);
    expect(states).toEqual([]);
    await vi.advanceTimersByTimeAsync(20);
    expect(states).toEqual([{ state: 'silent' }]);
  });

  it('is silent at once when no script of ours is in it', async () => {
    messages.send.mockRejectedValue(new Error('Could not establish connection.'));
    ask();
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual([{ state: 'silent' }]);
  });
});
