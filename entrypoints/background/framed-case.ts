/** The card of a case that stands in a frame is shown by the page around it: the frame itself may reach far out of sight. */
import type { Sender } from '../../lib/message-guards.ts';
import { type ReadingAnswer, send, untilAnswered } from '../../lib/messages.ts';

/** By tab, what the page around was told last: what is sent again must not come after it. */
const told = new Map<number, ReadingAnswer | null>();

/** Of a message from a frame. @param answer null: there is no case in the frame any more */
export async function tellTopFrame({ tab, frameId }: Sender, answer: ReadingAnswer | null): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined || !frameId) return;
  told.set(tabId, answer);
  // The page around may come to listen a moment later than its frame; one that is gone has nobody to tell.
  await untilAnswered(async () => {
    if (told.get(tabId) === answer) await send('framedCase', answer, { tabId, frameId: 0 });
  }).catch(() => {});
}
