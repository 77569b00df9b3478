/** The place of the organisation's policy in the browser, without any schema: content scripts read it as well. */
import { browser } from 'wxt/browser';
import { takeAhead } from './ahead-items.ts';

const AREA = 'managed';

/** Firefox refuses to answer where there is no policy. */
export async function storedPolicy(): Promise<Record<string, unknown>> {
  try {
    return await ((takeAhead('managed') as Promise<Record<string, unknown>> | undefined) ?? browser.storage.managed.get());
  } catch {
    return {};
  }
}

/** Calls back after each change of the policy. Returns what ends it. */
export function watchManaged(changed: () => void): () => void {
  const heard = (_changes: unknown, area: string): void => {
    if (area === AREA) changed();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
