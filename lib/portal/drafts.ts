/** Keeps what is typed into the portal's forms, and offers back what was never submitted. Writes into a field only at a click. */
import type { Instant } from '../cases/schemas.ts';
import { DRAFT_FIELDS, type Draft, type DraftKey, draftToOffer, holdsAll, isSameForm, restored } from '../drafts/draft.ts';
import { isSubmitted, type Look, SETTLE_MS, SUBMIT_MS } from '../drafts/submitted.ts';
import { shownCase } from './address.ts';
import { createSitting, type Fields, mainField, type Sitting, textsIn } from './draft-sitting.ts';
import { createDraftOffer, type DraftOffer, type DraftWords } from './paint/draft-offer.ts';
import { fieldText } from './paint/field-text.ts';
import { replaceText } from './paint/write-field.ts';
import { sendingTold } from './sending-told.ts';
import type { PageReading } from './types.ts';

/** Time in which other open pages that hold the same form answer, in milliseconds. */
const ANSWER_MS = 400;
/** How often a page is asked what became of a form that was sent, in milliseconds. */
const ASK_MS = 1000;

/** Where drafts are kept, and how open pages hear of each other. */
export interface DraftShelf {
  load(): Promise<Draft[]>;
  save(draft: Draft): Promise<void>;
  remove(drafts: readonly Pick<Draft, 'sitting'>[]): Promise<void>;
  /** Asks the other pages which of them hold this form: they save anew. */
  call(call: DraftKey & { sitting: string }): Promise<void>;
  watch(
    listener: { saved(draft: Draft): void; removed(sitting: string): void; called(call: DraftKey & { sitting: string }): void },
    signal: AbortSignal,
  ): void;
}

export interface Drafts {
  /** Takes in what a reading shows. With null nothing is kept any more, and nothing offered, until the next reading. */
  see(found: PageReading | null): void;
}

/** A form that is on the page, with what is known of other drafts of it. */
interface Open {
  sitting: Sitting;
  note: DraftOffer;
  /** Drafts of the same form that others keep, by sitting. */
  others: Map<string, Draft>;
  /** Those that stand in another open page. */
  live: Set<string>;
  /** Whether the other pages had time to answer. */
  isAsked: boolean;
  warningHidden: boolean;
}

/** A draft whose form was sent or emptied: what became of it is still to be seen. */
interface Awaited {
  draft: Draft;
  since: Instant;
  /** Whether the page is still the one on which it was written. */
  isSamePage: boolean;
}

/** @param words by which a draft is offered, ready to be shown */
export function createDrafts(signal: AbortSignal, shelf: DraftShelf, words: DraftWords): Drafts {
  const open = new Map<DraftKey['form'], Open>();
  const awaited = new Map<string, Awaited>();
  let last: PageReading | null = null;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let hasLooked = false;
  /** A page whose extension was updated has nowhere to keep anything. */
  const tried = (work: Promise<unknown>): void => void work.catch(() => {});
  const remove = (drafts: readonly Pick<Draft, 'sitting'>[]): void => {
    if (drafts.length > 0) tried(shelf.remove(drafts));
  };
  const now = (): Instant => Date.now() as Instant;

  function begin(key: DraftKey): Open {
    const sitting = createSitting(key, {
      save(draft) {
        tried(shelf.save(draft));
        // What was offered may have been written anew.
        if (open.get(key.form) === begun && begun.isAsked && begun.others.size > 0) tell(begun);
      },
      remove: (draft) => remove([draft]),
    });
    const begun: Open = {
      sitting,
      note: createDraftOffer(words),
      others: new Map(),
      live: new Set(),
      isAsked: false,
      warningHidden: false,
    };
    open.set(key.form, begun);
    tried(ask(begun));
    return begun;
  }

  /** Learns which drafts of this form there are, and which of them stand in another open page. */
  async function ask(form: Open): Promise<void> {
    const { sitting } = form;
    form.others = new Map(
      (await shelf.load()).flatMap((draft) => (isSameForm(draft, sitting) && draft.sitting !== sitting.id ? [[draft.sitting, draft]] : [])),
    );
    form.live.clear();
    if (form.others.size > 0) {
      await shelf.call({ portal: sitting.portal, form: sitting.form, case: sitting.case, sitting: sitting.id });
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    }
    form.isAsked = true;
    tell(form);
  }

  /** Shows what there is to say by the form: another tab, else a draft. */
  function tell(form: Open): void {
    const { sitting, note, others, live } = form;
    const anchor = mainField(sitting.fields);
    if (signal.aborted || open.get(sitting.form) !== form || anchor === null || !form.isAsked) return;
    if (sitting.form === 'comment' && live.size > 0 && !form.warningHidden) {
      note.warn(anchor, () => {
        form.warningHidden = true;
        tell(form);
      });
      return;
    }
    const left = [...others.values()].filter((draft) => !live.has(draft.sitting) && !isUnderWay(draft));
    const draft = draftToOffer(left, textsIn(sitting.fields), now());
    if (draft === null) note.hide();
    else offer(form, anchor, draft);
  }

  function offer(form: Open, anchor: Element, draft: Draft): void {
    form.note.offer(anchor, draft, {
      restore: () => restore(form, draft),
      discard() {
        form.others.delete(draft.sitting);
        remove([draft]);
        tell(form);
      },
    });
  }

  function restore(form: Open, draft: Draft): void {
    const { sitting, others } = form;
    for (const name of DRAFT_FIELDS) {
      const [field, text] = [sitting.fields[name], draft.texts[name]];
      if (field === undefined || text === undefined) continue;
      const current = fieldText(field);
      const whole = restored(name, current, text, !sitting.isTyped(name));
      if (whole !== current) replaceText(field, 0, current.length, whole);
    }
    sitting.flush();
    // What did not fit, or has no field here, is not thrown away.
    if (holdsAll(textsIn(sitting.fields), draft.texts)) {
      others.delete(draft.sitting);
      remove([draft]);
    }
    tell(form);
  }

  /** Just sent from this page, or part of what was: it is not offered back before the page had time to say what became of it. */
  const isUnderWay = (draft: Draft): boolean =>
    [...awaited.values()].some(
      (sent) =>
        sent.isSamePage && now() - sent.since < SETTLE_MS && isSameForm(sent.draft, draft) && holdsAll(sent.draft.texts, draft.texts),
    );

  function awaitNews(draft: Draft | null, isSamePage: boolean): void {
    if (draft !== null) awaited.set(draft.sitting, { draft, since: now(), isSamePage });
  }

  function lookFor(found: PageReading, { draft, isSamePage }: Awaited): Look {
    const { casePage, form, cells, readings } = found;
    const here = formsIn(found).find(({ key }) => isSameForm(key, draft));
    const texts = here && textsIn(here.fields);
    const subjects = readings.flatMap(({ sightings }) =>
      sightings.flatMap(({ fields: { subject } }) => (subject.state === 'read' ? [subject.value] : [])),
    );
    return {
      // Another text may have been begun meanwhile.
      texts: texts === undefined ? null : holdsAll(texts, draft.texts) ? texts : {},
      comments: commentsOf(found, draft),
      subjects,
      showsCase: casePage !== null,
      isSamePage,
      told: () => sendingTold(document, casePage === null && form === null && cells.length === 0),
    };
  }

  /** Looks for what became of drafts that were sent: those that arrived are kept no longer, and all that was restored or written anew with them. */
  function judge(): void {
    clearTimeout(asking);
    if (last === null || awaited.size === 0 || signal.aborted) return;
    for (const [sitting, sent] of awaited) {
      const { draft } = sent;
      if (isSubmitted(draft, lookFor(last, sent), now())) {
        awaited.delete(sitting);
        const others = open.get(draft.form)?.others;
        remove([draft, ...[...(others?.values() ?? [])].filter((other) => holdsAll(draft.texts, other.texts))]);
      } else if (now() - sent.since > SUBMIT_MS) awaited.delete(sitting);
    }
    for (const form of open.values()) if (form.isAsked) tell(form);
    if (awaited.size > 0) asking = setTimeout(judge, ASK_MS);
  }

  /** A form that was sent by a load of the page is judged by the page that comes next. */
  async function settleLoads(): Promise<void> {
    const isSent = ({ portal, pressed }: Draft): boolean => portal === location.origin && pressed !== null && now() - pressed <= SUBMIT_MS;
    const mine = new Set([...open.values()].map(({ sitting }) => sitting.id));
    for (const draft of await shelf.load()) if (isSent(draft) && !mine.has(draft.sitting)) awaitNews(draft, false);
    judge();
  }

  shelf.watch(
    {
      saved(draft) {
        const form = open.get(draft.form);
        if (form === undefined || draft.sitting === form.sitting.id || !isSameForm(draft, form.sitting)) return;
        form.others.set(draft.sitting, draft);
        form.live.add(draft.sitting);
        tell(form);
      },
      removed(sitting) {
        for (const form of open.values()) {
          awaited.delete(sitting);
          if (!form.others.delete(sitting)) continue;
          form.live.delete(sitting);
          tell(form);
        }
      },
      called(call) {
        const form = open.get(call.form);
        if (form && form.sitting.id !== call.sitting && isSameForm(call, form.sitting)) form.sitting.answer();
      },
    },
    signal,
  );
  const flush = (): void => {
    for (const { sitting } of open.values()) sitting.flush();
  };
  addEventListener('pagehide', flush, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) flush();
      // The other tab may have been closed meanwhile.
      else for (const form of open.values()) if (form.isAsked && form.live.size > 0) tried(ask(form));
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(asking);
    for (const { sitting, note } of open.values()) {
      sitting.stop();
      note.hide();
    }
  });

  return {
    see(found) {
      last = found;
      if (found === null) {
        for (const { sitting, note } of open.values()) {
          sitting.stop();
          note.hide();
        }
        open.clear();
        awaited.clear();
        return;
      }
      const shown = formsIn(found);
      for (const [kind, { sitting, note }] of open) {
        if (shown.some(({ key }) => isSameForm(key, sitting))) continue;
        const left = sitting.end();
        // A text that was not sent was left, as far as can be told.
        if (left?.pressed != null) awaitNews(left, true);
        note.hide();
        open.delete(kind);
      }
      for (const { key, fields } of shown) {
        const form = open.get(key.form) ?? begin(key);
        const anchor = mainField(form.sitting.fields);
        const emptied = form.sitting.attach(fields, commentsOf(found, key));
        if (emptied !== null) {
          form.others.set(emptied.sitting, emptied);
          awaitNews(emptied, true);
        }
        if (anchor !== null && anchor !== mainField(fields)) tell(form);
      }
      judge();
      if (hasLooked) return;
      hasLooked = true;
      tried(settleLoads());
    },
  };
}

/** The forms of a reading, with the fields that are kept. */
function formsIn({ form, commentBox }: PageReading): { key: DraftKey; fields: Fields }[] {
  const about = shownCase(location.href);
  const forms: { key: DraftKey; fields: Fields }[] = [];
  if (form?.subject || form?.description) {
    forms.push({
      key: { portal: location.origin, form: 'case', case: about ?? 'new' },
      fields: { ...(form.subject && { subject: form.subject }), ...(form.description && { description: form.description }) },
    });
  }
  if (commentBox !== null && about !== null && commentBox !== form?.description) {
    forms.push({ key: { portal: location.origin, form: 'comment', case: about }, fields: { comment: commentBox } });
  }
  return forms;
}

/** How many comments the reading shows of the case; null where it is of another page. */
function commentsOf({ casePage, readings }: PageReading, { case: about }: DraftKey): number | null {
  if (casePage === null || casePage.recordId !== about) return null;
  const [sighting] = readings.find(({ completeness }) => completeness === null)?.sightings ?? [];
  return sighting?.comments.length ?? null;
}
