/**
 * The message `sentinelWanted` of `messages.ts`, sent without the libraries that send all others: they would be two thirds of the script on
 * every page, and take longer to start than it takes to look at the page.
 */
interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/** `gone`: there is no extension any more that could answer. */
export async function summonSentinel(): Promise<'coming' | 'no answer' | 'gone'> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime?: Runtime } }).chrome;
  if (runtime?.id === undefined) return 'gone';
  try {
    const answer = await runtime.sendMessage({ id: 0, type: 'sentinelWanted', data: undefined, timestamp: Date.now() });
    return typeof answer === 'object' && answer !== null && !('err' in answer) ? 'coming' : 'no answer';
  } catch {
    return 'no answer';
  }
}
