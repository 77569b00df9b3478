/** Keeps what is typed into the portal's forms, and offers back what was never submitted. Writes into a field only at a click. */
import type { Instant } from '../cases/schemas.ts';
import { DRAFT_FIELDS, type Draft, type DraftKey, draftToOffer, holdsAll, isSameForm, restored } from '../drafts/draft.ts';
import { isSubmittedByLoad } from '../drafts/submitted.ts';
import { shownCase } from './address.ts';
import { createSitting, type Fields, mainField, type Sitting, textsIn } from './draft-sitting.ts';
import { createDraftOffer, type DraftOffer, type DraftWords } from './paint/draft-offer.ts';
import { fieldText } from './paint/field-text.ts';
import { replaceText } from './paint/write-field.ts';
import type { PageReading } from './types.ts';

/** Time in which other open pages that hold the same form answer, in milliseconds. */
const ANSWER_MS = 400;

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

/** @param words by which a draft is offered, ready to be shown */
export function createDrafts(signal: AbortSignal, shelf: DraftShelf, words: DraftWords): Drafts {
  const open = new Map<DraftKey['form'], Open>();
  let hasLooked = false;
  /** A page whose extension was updated has nowhere to keep anything. */
  const tried = (work: Promise<unknown>): void => void work.catch(() => {});
  const remove = (drafts: readonly Pick<Draft, 'sitting'>[]): void => {
    if (drafts.length > 0) tried(shelf.remove(drafts));
  };
  const now = (): Instant => Date.now() as Instant;

  function begin(key: DraftKey): Open {
    const sitting = createSitting(key, {
      save: (draft) => tried(shelf.save(draft)),
      remove: (draft) => remove([draft]),
      submitted(draft) {
        // What was restored or written anew went along with it.
        remove([draft, ...[...(open.get(key.form)?.others.values() ?? [])].filter((other) => holdsAll(draft.texts, other.texts))]);
      },
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
    const left = [...others.values()].filter((draft) => !live.has(draft.sitting));
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

  /** A form that was sent by a load of the page is known by the page that comes next. */
  async function settleLoads(found: PageReading, shown: readonly { key: DraftKey; fields: Fields }[]): Promise<void> {
    const drafts = (await shelf.load()).filter(({ portal }) => portal === location.origin);
    const sent = drafts.filter((draft) => {
      const here = shown.find(({ key }) => isSameForm(key, draft));
      const texts = here ? textsIn(here.fields) : null;
      return isSubmittedByLoad(draft, { texts, comments: commentsOf(found, draft), showsCase: found.casePage !== null }, now());
    });
    remove(sent);
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
    for (const { sitting, note } of open.values()) {
      sitting.stop();
      note.hide();
    }
  });

  return {
    see(found) {
      if (found === null) {
        for (const { sitting, note } of open.values()) {
          sitting.stop();
          note.hide();
        }
        open.clear();
        return;
      }
      const shown = formsIn(found);
      for (const [kind, { sitting, note }] of open) {
        if (shown.some(({ key }) => isSameForm(key, sitting))) continue;
        sitting.end(commentsOf(found, sitting));
        note.hide();
        open.delete(kind);
      }
      for (const { key, fields } of shown) {
        const form = open.get(key.form);
        const anchor = form && mainField(form.sitting.fields);
        const sitting = (form ?? begin(key)).sitting;
        sitting.attach(fields, commentsOf(found, key));
        if (form && anchor !== mainField(fields)) tell(form);
      }
      if (hasLooked) return;
      hasLooked = true;
      tried(settleLoads(found, shown));
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
