/**
 * The shapes that travel from a page to the case records: readings, sightings and what they hold.
 *
 * Every instant is an integer of milliseconds since 1970-01-01T00:00:00Z (UTC). Wall times of the portal are turned into
 * instants by the reader, in the portal's time zone, before they get here. Strings are what the page showed, trimmed,
 * never translated or corrected.
 */
import * as z from 'zod/mini';

/** Milliseconds since the epoch, UTC. */
export const instantSchema = z.int().brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/** A span of time in which something happened: both ends inclusive, `earliest <= latest`. */
export const intervalSchema = z
  .object({ earliest: instantSchema, latest: instantSchema })
  .check(z.refine((interval) => interval.earliest <= interval.latest, 'the interval ends before it starts'));
export type Interval = z.infer<typeof intervalSchema>;

/** Eight digits with leading zeros, a string ("00812345" stays so). */
export const caseNumberSchema = z
  .string()
  .check(z.regex(/^\d{8}$/))
  .brand<'CaseNumber'>();
export type CaseNumber = z.infer<typeof caseNumberSchema>;

/** The 15 case-sensitive characters of a Salesforce record id; the three check characters of the long form are cut off. */
export const recordIdSchema = z
  .string()
  .check(z.regex(/^500[A-Za-z0-9]{12}$/))
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof recordIdSchema>;

/** The portal's address without path, for example `https://support.proquest.com`. */
export const portalSchema = z.string().check(z.regex(/^https:\/\/[^/\s]+$/));

/** How a value was read, from the surest way to the weakest. */
export const howSchema = z.enum([
  'raw-value', // an attribute that holds the untranslated value
  'api-name', // an anchor that carries the field's API name
  'link', // the address of a link
  'header', // the text of the column's header
  'label', // the field's visible label
  'position', // the place in a structure that is known
]);
export type How = z.infer<typeof howSchema>;

/** Why a value that is there could not be read. */
export const unreadableReasonSchema = z.enum([
  'unknown-date-form', // no known form of a date fits
  'ambiguous-date', // day and month could be either way round
  'not-rendered', // the element is there, its content is not
  'too-long', // longer than any value of this field
  'malformed', // the text is not what this field holds
  'contradiction', // two ways of reading gave two values
]);
export type UnreadableReason = z.infer<typeof unreadableReasonSchema>;

const readValue = <T extends z.core.$ZodType>(value: T) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('read'), value, raw: z.string(), how: howSchema }),
    z.object({ state: z.literal('empty'), how: howSchema }),
    z.object({ state: z.literal('absent') }),
    z.object({ state: z.literal('unreadable'), raw: z.string(), reason: unreadableReasonSchema }),
  ]);

/** Longest text of a field that is kept; what is longer is no subject, status or name. */
export const MAX_TEXT = 1000;
const text = z.string().check(z.minLength(1), z.maxLength(MAX_TEXT));
const readText = readValue(text);
const readTime = readValue(intervalSchema);

/** What a surface showed about a case, field by field. Four states: read, empty, absent (not on this surface), unreadable. */
export const sightingFieldsSchema = z.object({
  subject: readText,
  status: readText,
  subStatus: readText,
  priority: readText,
  asset: readText,
  caseType: readText,
  contact: readText,
  institution: readText,
  /** The "W4I" flag column. */
  waitingForInformation: readValue(z.boolean()),
  openedAt: readTime,
  updatedAt: readTime,
  closedAt: readTime,
});
export type SightingFields = z.infer<typeof sightingFieldsSchema>;
export type FieldName = keyof SightingFields;
export type TextField = z.infer<typeof readText>;
export type TimeField = z.infer<typeof readTime>;

/** One change of the status (or of the sub-status), as a history row or a tracked change in the feed tells it. */
export const statusChangeSchema = z.object({
  field: z.enum(['status', 'subStatus']),
  from: z.nullable(text),
  to: text,
  at: intervalSchema,
  raw: z.string().check(z.maxLength(MAX_TEXT)),
  source: z.enum(['history', 'feed']),
});
export type StatusChange = z.infer<typeof statusChangeSchema>;

/** A comment's time and side; its text is not kept. */
export const commentSightingSchema = z.object({ by: z.enum(['customer', 'vendor', 'unknown']), at: intervalSchema });
export type CommentSighting = z.infer<typeof commentSightingSchema>;

/** What one surface of one page showed about one case at one time. At least one of `recordId` and `caseNumber` is known. */
export const sightingSchema = z
  .object({
    seenAt: instantSchema,
    portal: portalSchema,
    surface: z.string().check(z.minLength(1), z.maxLength(60)),
    recordId: z.nullable(recordIdSchema),
    caseNumber: z.nullable(caseNumberSchema),
    /** Path and query that open the case on the portal, starting with "/". */
    path: z.nullable(z.string().check(z.regex(/^\/(?!\/)\S*$/), z.maxLength(500))),
    fields: sightingFieldsSchema,
    changes: z.array(statusChangeSchema).check(z.maxLength(500)),
    comments: z.array(commentSightingSchema).check(z.maxLength(500)),
  })
  .check(z.refine((sighting) => sighting.recordId !== null || sighting.caseNumber !== null, 'neither record id nor case number'));
export type Sighting = z.infer<typeof sightingSchema>;

/**
 * How much of a list was read. `read`: different cases that it showed since the gathering began, whether or not their rows still stand in the
 * document; `total`: what the page says there is, null where it does not say.
 */
export const completenessSchema = z.object({
  read: z.int().check(z.nonnegative()),
  total: z.nullable(z.int()),
  /** The page says that there are more ("50+ items"). */
  open: z.boolean(),
  all: z.boolean(),
  /** When the gathering began. All that is `read` was shown since then. */
  since: instantSchema,
});
export type Completeness = z.infer<typeof completenessSchema>;

/** What tells a list from the others of its portal: path, view and filter. The same list in another order is the same list. */
const listSchema = z.string().check(z.minLength(1), z.maxLength(MAX_TEXT));

/** One pass over one surface: what a content script sends to the background. */
export const readingSchema = z.object({
  portal: portalSchema,
  surface: z.string().check(z.minLength(1), z.maxLength(60)),
  seenAt: instantSchema,
  /** The list view's name, null on a case page. */
  view: z.nullable(z.string().check(z.maxLength(200))),
  /** Absent or null where rows are no sign of what a list holds: on a case page, in a related list, in the finds of a search, while it is loaded. */
  list: z.optional(z.nullable(listSchema)),
  /** null on a case page, and while a list is loaded: its rows may be another list's still. */
  completeness: z.nullable(completenessSchema),
  sightings: z.array(sightingSchema).check(z.maxLength(5000)),
});
export type Reading = z.infer<typeof readingSchema>;

/** The latest reading of a field that gave a value (`null`: the page showed the field empty). */
const register = <T extends z.core.$ZodType>(value: T) =>
  z.nullable(z.object({ value: z.nullable(value), raw: z.string(), how: howSchema, seenAt: instantSchema }));

/** At `at` the case was in a status, and had come into it by `by`, which lies before. */
export const enteredSchema = z.object({ at: instantSchema, by: instantSchema });
export type Entered = z.infer<typeof enteredSchema>;

/**
 * Stays in one status as sightings showed them, one entry per status and UTC day: joined by taking the smallest `first`, the largest `last` and
 * what `entered` says at most, so that the order of sightings does not matter and the size stays bounded: one `entered` for each update of the case.
 */
export const statusSeenSchema = z.pipe(
  z.object({
    status: text,
    subStatus: z.nullable(text),
    /** UTC day, "2026-11-22". */
    day: z.iso.date(),
    first: instantSchema,
    last: instantSchema,
    /** Ascending, each by a later time than the one before. */
    entered: z.optional(z.array(enteredSchema)),
    /** In rows that were written before there was `entered`: the smallest "last updated" that was shown on that day. */
    updatedBy: z.optional(z.nullable(instantSchema)),
  }),
  z.transform(({ entered, updatedBy, ...rest }) => ({ ...rest, entered: entered ?? enteredBefore(rest.first, updatedBy ?? null) })),
);

/** Which of the day's sightings showed it is not known: the first one at the least. */
function enteredBefore(first: Instant, updatedBy: Instant | null): Entered[] {
  return updatedBy === null || updatedBy >= first ? [] : [{ at: first, by: updatedBy }];
}
export type StatusSeen = z.infer<typeof statusSeenSchema>;

/** A list in which the case stood, and when it was last seen there. One entry per list, joined by the largest `last`. */
export const listedSchema = z.object({ list: listSchema, last: instantSchema });
export type Listed = z.infer<typeof listedSchema>;

/** A value that could not be read, the latest per field. */
export const failureSchema = z.object({ raw: z.string(), reason: unreadableReasonSchema, seenAt: instantSchema });
export type Failure = z.infer<typeof failureSchema>;

/** The join of all sightings of one case. Built by `merge.ts` only. */
export const caseRecordSchema = z.object({
  /** `portal|record id`, or `portal|#case number` while no record id is known. */
  key: z.string(),
  portal: portalSchema,
  recordId: z.nullable(recordIdSchema),
  caseNumber: z.nullable(caseNumberSchema),
  path: z.nullable(z.object({ value: z.string(), seenAt: instantSchema })),
  firstSeen: instantSchema,
  lastSeen: instantSchema,
  subject: register(text),
  priority: register(text),
  asset: register(text),
  caseType: register(text),
  contact: register(text),
  institution: register(text),
  waitingForInformation: register(z.boolean()),
  openedAt: register(intervalSchema),
  updatedAt: register(intervalSchema),
  closedAt: register(intervalSchema),
  seen: z.array(statusSeenSchema),
  changes: z.array(statusChangeSchema),
  comments: z.array(commentSightingSchema),
  /** When a page last showed comments of the case: what came before it stands in `comments`. Null when none ever did. */
  commentsRead: z._default(z.nullable(instantSchema), null),
  failures: z.partialRecord(z.keyof(sightingFieldsSchema), failureSchema),
  /** The lists in which it was seen last. Lists are one user's: a record of another user's is to be taken in without them. */
  listed: z._default(z.array(listedSchema), []),
});
export type CaseRecord = z.infer<typeof caseRecordSchema>;

/** What is known of one list of a portal. Built by `lists.ts` only. */
export const listRowSchema = z.object({
  portal: portalSchema,
  list: listSchema,
  view: z.string(),
  seenAt: instantSchema,
  /** As the page told it in the last reading, but `all` only when every case of it has arrived here. */
  completeness: completenessSchema,
  /** The cases that have arrived in the present gathering. */
  recordIds: z.array(recordIdSchema),
  caseNumbers: z.array(caseNumberSchema),
  /** Whether it ever showed a case in a status that is known to be open, and in one that is known to be closed. */
  showedOpen: z.boolean(),
  showedClosed: z.boolean(),
  /** When the gatherings began in which it was read whole, ascending; the last ones only. */
  wholes: z.array(instantSchema),
  /** Path and query of the page that showed it last, where that was no frame. */
  path: z.optional(z.nullable(z.string().check(z.regex(/^\/(?!\/)\S*$/), z.maxLength(2000)))),
});
export type ListRow = z.infer<typeof listRowSchema>;
