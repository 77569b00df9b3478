/** One stay of a form on a page: keeps what is typed in its fields, until the form goes. */
import type { Instant } from '../cases/schemas.ts';
import { type Draft, type DraftField, type DraftKey, isBlank, kept, type Texts } from '../drafts/draft.ts';
import { afterQuiet } from './after-quiet.ts';
import { type Field, fieldText, isFocused } from './paint/field-text.ts';
import { rootPath } from './roots.ts';
import { submitButtonIn } from './submit-button.ts';

/** Quiet time after the last key before the text is kept, in milliseconds. */
const PAUSE_MS = 1000;

export type Fields = Partial<Record<DraftField, Field>>;

const fieldsOf = (fields: Fields) => Object.entries(fields) as [DraftField, Field][];
export const textsIn = (fields: Fields): Texts => Object.fromEntries(fieldsOf(fields).map(([name, field]) => [name, fieldText(field)]));
/** The field by which a form's notes stand. */
export const mainField = ({ comment, description, subject }: Fields): Field | null => comment ?? description ?? subject ?? null;

export interface SittingEvents {
  save(draft: Draft): void;
  remove(draft: Draft): void;
}

export interface Sitting extends DraftKey {
  readonly id: string;
  readonly fields: Fields;
  /** What is kept of it; null while nothing was typed. */
  readonly draft: Draft | null;
  /** Whether the user changed the field since the form appeared. */
  isTyped(field: DraftField): boolean;
  /** Takes over the fields that are there now. Answers with what was kept when the page has emptied them: what comes next is a draft of its own. */
  attach(fields: Fields, comments: number | null): Draft | null;
  /** Keeps what was typed by now. */
  flush(): void;
  /** Keeps it again, so that the other pages hear of it. */
  answer(): void;
  /** The form is gone. Answers with what is kept of it. */
  end(): Draft | null;
  /** The page is gone. */
  stop(): void;
}

export function createSitting(key: DraftKey, events: SittingEvents): Sitting {
  let id = crypto.randomUUID();
  const typed = new Set<DraftField>();
  const attached = new Map<Field, AbortController>();
  let fields: Fields = {};
  let comments: number | null = null;
  let draft: Draft | null = null;
  const pause = afterQuiet(PAUSE_MS, () => keep(draft?.pressed ?? null));

  function keep(pressed: Instant | null): void {
    pause.cancel();
    const texts = kept(textsIn(fields));
    if (isBlank(texts)) {
      if (draft !== null) events.remove(draft);
      draft = null;
      return;
    }
    draft = { portal: key.portal, form: key.form, case: key.case, sitting: id, texts, at: Date.now() as Instant, pressed, comments };
    events.save(draft);
  }

  function flush(): void {
    if (pause.isWaiting()) keep(draft?.pressed ?? null);
  }

  function listen(name: DraftField, field: Field): void {
    const detach = new AbortController();
    const options = { signal: detach.signal, passive: true };
    field.addEventListener(
      'input',
      () => {
        typed.add(name);
        // Who goes on writing was not heard: the form was refused.
        if (draft !== null && draft.pressed !== null) draft = { ...draft, pressed: null };
        pause.heard();
      },
      options,
    );
    const press = (event: Event): void => {
      const isSent =
        event.type === 'submit' ? event.composedPath().includes(field) || holds(event, field) : submitButtonIn(event, field, key.form);
      if (isSent && (draft !== null || typed.size > 0)) keep(Date.now() as Instant);
    };
    for (const root of rootPath(field)) {
      for (const type of ['click', 'submit']) root.addEventListener(type, press, { ...options, capture: true });
    }
    attached.set(field, detach);
    // Whoever was quicker than the page's first reading is writing already.
    if (isFocused(field) && fieldText(field).trim() !== '') {
      typed.add(name);
      pause.heard();
    }
  }

  function release(field: Field): void {
    attached.get(field)?.abort();
    attached.delete(field);
  }

  return {
    ...key,
    get id() {
      return id;
    },
    get fields() {
      return fields;
    },
    get draft() {
      return draft;
    },
    isTyped: (field) => typed.has(field),
    attach(next, shown) {
      const now = new Set(Object.values(next));
      for (const field of [...attached.keys()]) if (!now.has(field)) release(field);
      fields = next;
      for (const [name, field] of fieldsOf(next)) if (!attached.has(field)) listen(name, field);
      comments = shown;
      // Whoever empties a field by hand is heard.
      if (draft === null || pause.isWaiting() || !isBlank(textsIn(next))) return null;
      const left = draft;
      draft = null;
      typed.clear();
      id = crypto.randomUUID();
      return left;
    },
    flush,
    answer() {
      if (draft === null) return;
      // What is stored as it was is no change in Chromium, and nobody would hear it.
      draft = { ...draft, at: (draft.at + 1) as Instant };
      events.save(draft);
    },
    end() {
      // The fields hold their texts for a while after they went.
      if (!isBlank(textsIn(fields))) flush();
      pause.cancel();
      for (const field of [...attached.keys()]) release(field);
      return draft;
    },
    stop() {
      flush();
      for (const field of [...attached.keys()]) release(field);
    },
  };
}

/** Whether the form that is sent is the one around the field. */
const holds = ({ target }: Event, field: Element): boolean => target instanceof Element && target.contains(field);
