import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { summonSentinel } from '../lib/platform/summon.ts';
import { watchForCases } from '../lib/portal/scouting.ts';

/** What was asked in vain is asked again after this time, then after four times as long each. */
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;

/**
 * The only script that is in every page of a portal, so it is small and does without the extension's usual libraries: it looks for what could
 * be a case, a list of cases or a form, and then has the sentinel brought.
 */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  let asks = 0;
  let isAsking = false;

  async function ask(): Promise<void> {
    if (isAsking || end.signal.aborted) return;
    isAsking = true;
    const answer = await summonSentinel();
    if (answer !== 'no answer') return end.abort();
    // The worker was stopped on the way.
    setTimeout(
      () => {
        isAsking = false;
        void ask();
      },
      Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 4 ** asks),
    );
    asks += 1;
  }

  watchForCases(window, () => void ask(), end.signal);
});
