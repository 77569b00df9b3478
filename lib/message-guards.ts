/** The receiving end of `messages.ts`: which part may send a message, and what its payload must look like. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ownRowSchema } from './cases/own.ts';
import { portalSchema, readingSchema } from './cases/schemas.ts';
import { PART_NAMES } from './lint/part-names.ts';
import { type MessageName, messenger, type Protocol } from './messages.ts';
import { pageReportSchema } from './portal/report-schema.ts';
import { snoozeSchema } from './reminders/snooze.ts';
import { dateOrderSchema } from './storage/date-order-schema.ts';

/** Sent to content scripts. */
type ToPage = 'framedCase' | 'tellReport' | 'pausePage' | 'command';
type Received = Exclude<MessageName, ToPage>;
type Origin = 'portal' | 'extension-page';
type Payload<Name extends MessageName> = Parameters<Protocol[Name]> extends [infer Data] ? Data : undefined;
type Answer<Name extends MessageName> = ReturnType<Protocol[Name]>;

/** The sightings of a reading are checked one by one when they are stored, so that a bad one does not take the others along. */
const readingEnvelopeSchema = z.extend(readingSchema, { sightings: z.array(z.unknown()).check(z.maxLength(5000)) });

const filingSchema = z.object({
  subject: z.string().check(z.maxLength(1000)),
  asset: z.nullable(z.string().check(z.maxLength(255))),
  priority: z.nullable(z.string().check(z.maxLength(255))),
  environment: z.nullable(z.string().check(z.maxLength(255))),
});

/** What the background and the extension's pages take; content scripts are spoken to by these alone. */
const GUARDS: Record<Received, { from: Origin; payload: z.ZodMiniType }> = {
  dateOrder: { from: 'portal', payload: dateOrderSchema },
  reading: { from: 'portal', payload: readingEnvelopeSchema },
  sentinelWanted: { from: 'portal', payload: z.undefined() },
  framedCaseGone: { from: 'portal', payload: z.undefined() },
  showPanel: { from: 'portal', payload: z.undefined() },
  lintPart: { from: 'portal', payload: z.enum(PART_NAMES) },
  filing: { from: 'portal', payload: filingSchema },
  ignoreFinding: { from: 'portal', payload: z.string().check(z.regex(/^[a-z-]{1,40}:[0-9a-z]{1,10}$/)) },
  switchRuleOff: { from: 'portal', payload: z.string().check(z.regex(/^[a-z-]{1,40}$/)) },
  dismissBeforeFiling: { from: 'portal', payload: z.undefined() },
  dataChanged: { from: 'extension-page', payload: z.undefined() },
  deleteEverything: { from: 'extension-page', payload: z.undefined() },
  pageReport: { from: 'portal', payload: pageReportSchema },
  settingsChanged: { from: 'extension-page', payload: z.undefined() },
  readList: { from: 'extension-page', payload: z.undefined() },
  snooze: { from: 'extension-page', payload: snoozeSchema },
  own: { from: 'extension-page', payload: z.array(ownRowSchema) },
  openCase: { from: 'extension-page', payload: z.object({ portal: portalSchema, path: z.string().check(z.regex(/^\/(?!\/)\S*$/)) }) },
};

/** Thrown to the sender of a message that is not accepted; says which and why, never what it held. */
class RefusedMessage extends Error {
  override name = 'RefusedMessage';
}

export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

function cameFrom(sender: Sender): Origin | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return 'extension-page';
  return sender.tab?.id !== undefined && sender.url?.startsWith('https://') ? 'portal' : null;
}

/** Listens to one message. The handler gets a payload of the guarded shape and the sender; a promise it rejects reaches the sender as an error. */
export function receive<Name extends Received>(
  name: Name,
  handle: (payload: Payload<Name>, sender: Sender) => Answer<Name> | Promise<Answer<Name>>,
): void {
  const guard = GUARDS[name];
  messenger.onMessage(name, ((message: { data: unknown; sender: Sender }) => {
    if (cameFrom(message.sender) !== guard.from) throw new RefusedMessage(`${name}: not from ${guard.from}`);
    // Firefox and Chrome turn a missing payload into null on the way.
    const payload = z.safeParse(guard.payload, message.data ?? undefined);
    if (!payload.success) throw new RefusedMessage(`${name}: ${z.prettifyError(payload.error)}`);
    return handle(payload.data as Payload<Name>, message.sender);
  }) as Parameters<typeof messenger.onMessage<Name>>[1]);
}
