/**
 * Lints a form or a comment while it is being written: on pause, never on each key. Underlines the words at fault, and publishes what is missing to
 * whoever shows the checklist. Writes into a field only when a fix was asked for.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CaseFacts } from '../guidance/ready-texts.ts';
import { createLinter } from '../lint/linter.ts';
import type { PartName } from '../lint/part-names.ts';
import { missingParts, takePart } from '../lint/parts.ts';
import type { Element as Evidence, Finding, Fix, LintChoices, LintField, LintInput, LintResult, Need } from '../lint/types.ts';
import { afterQuiet } from './after-quiet.ts';
import { openDoor } from './lint-parts.ts';
import type { Area } from './paint/field-box.ts';
import { type Field, fieldText, isTextControl } from './paint/field-text.ts';
import { selectWords } from './paint/select-words.ts';
import { createUnderlines, type UnderlineSpan, type Underlines } from './paint/underlines.ts';
import { replaceText } from './paint/write-field.ts';
import type { LintedForm } from './shared-form.ts';
import { behindHeading, headingInsertions, joined, needsOf, type Template } from './template.ts';
import type { RoutingField } from './types.ts';

/** Quiet time after the last key before the text is linted, in milliseconds. */
const PAUSE_MS = 300;

export interface LintView {
  /** null while no form is in use. */
  result: LintResult | null;
  surface: LintInput['surface'];
  /** The texts that `result` speaks of, for quotes. */
  texts: { subject: string; description: string };
  /** What is chosen in the form for a new case. */
  chosen: { asset: string | null; priority: string | null; environment: string | null; empty: readonly RoutingField[] };
  /** The case that is commented on, as far as its page tells of it. */
  about: CaseFacts | null;
  /** The field beside which the panel is placed, and all that are written in, this one first. */
  anchor: Field | null;
  fields: readonly Field[];
}

export interface LintSession {
  store: StoreApi<LintView>;
  /** Takes over the fields that are there now. Fields that went are let go. */
  attach(form: LintedForm | null): void;
  /** Makes one change of a field that the user asked for. */
  apply(fix: Fix): void;
  /**
   * Adds the headings of a kind of case for what the description neither tells nor has a heading for, in one step of the browser's undo, and puts
   * the caret behind the first of them. Answers with how many there were to add; null where the field does not take them.
   */
  insertHeadings(template: Template): number | null;
  /** Selects the words of a finding in their field. */
  show(finding: Finding): void;
  /** Lints by other choices from now on, with or without marks under the words. */
  choose(choices: LintChoices, hasUnderlines?: boolean): void;
  /** Leaves a finding out for as long as this form is there. */
  ignoreHere(finding: Finding): void;
  /** The finding whose words lie at a point of the window, in px. null where none do, or where they were changed since they were read. */
  findingAt(field: Field, x: number, y: number): Finding | null;
  /** The finding whose words the caret stands in. */
  findingAtCaret(field: Field): Finding | null;
  /** The field with the words of a finding. */
  fieldOf(finding: Finding): Field | null;
  /** Where they are on the screen, a box for each line, in px of the window; empty while nothing of them is in sight. */
  boxesOf(finding: Finding): Area[];
}

const NOTHING: LintView = {
  result: null,
  surface: 'case',
  texts: { subject: '', description: '' },
  chosen: { asset: null, priority: null, environment: null, empty: [] },
  about: null,
  anchor: null,
  fields: [],
};

/**
 * @param textFor turns what a fix inserts into text, as only the caller knows the language.
 * @param onField is called with each field that is taken over, and a signal that ends when it is let go.
 * @param bring has a part of the linter put into this frame; the text is read again when it is here, and it is asked for again with the next reading where it failed.
 */
export function createLintSession(
  signal: AbortSignal,
  textFor: (insert: Fix['insert']) => string,
  onField: (field: Field, signal: AbortSignal) => void = () => {},
  bring: (part: PartName) => Promise<unknown> = async () => {},
): LintSession {
  const store = createStore<LintView>(() => NOTHING);
  const linter = createLinter();
  let form: LintedForm | null = null;
  const attached = new Map<Field, { underlines: Underlines; detach: AbortController }>();
  const pause = afterQuiet(PAUSE_MS, run);
  let choices: LintChoices = {};
  let hasUnderlines = true;
  const ignoredHere = new Set<string>();
  const asked = new Set<PartName>();

  function run(): void {
    if (form === null) return;
    const texts = { subject: textOfField(form.subject), description: textOfField(form.description) };
    const result = linter.update(
      { ...texts, ...form.context },
      { ...choices, ignored: new Set([...(choices.ignored ?? []), ...ignoredHere]) },
    );
    for (const part of missingParts()) {
      if (asked.has(part)) continue;
      asked.add(part);
      bring(part).catch(() => asked.delete(part));
    }
    for (const field of ['subject', 'description'] as const) {
      const element = form[field];
      if (element !== null) attached.get(element)?.underlines.set(hasUnderlines ? spansIn(result.findings, field) : []);
    }
    const { surface, product: asset = null, priority = null } = form.context;
    store.setState({
      result,
      surface,
      texts,
      chosen: { asset, priority, environment: form.environment ?? null, empty: form.empty ?? [] },
      about: form.about ?? null,
      anchor: form.description ?? form.subject,
      fields: sameOr(
        [form.description, form.subject].filter((field) => field !== null),
        store.getState().fields,
      ),
    });
  }

  /** The finding under a mark, unless it speaks of a text that is no longer there. */
  function findingOf(element: Field, span: UnderlineSpan | null | undefined): Finding | null {
    const { result, texts } = store.getState();
    const field: LintField = element === form?.subject ? 'subject' : 'description';
    if (!span || textOfField(element) !== texts[field]) return null;
    return result?.findings.find((each) => each.field === field && each.start === span.start && each.end === span.end) ?? null;
  }

  function release(element: Field): void {
    const entry = attached.get(element);
    entry?.detach.abort();
    entry?.underlines.destroy();
    attached.delete(element);
  }

  openDoor((...part) => {
    takePart(...part);
    run();
  });

  signal.addEventListener('abort', () => {
    pause.cancel();
    for (const element of [...attached.keys()]) release(element);
  });

  return {
    store,
    attach(next) {
      const elements = [next?.subject, next?.description].filter((element): element is Field => element != null);
      const changed =
        elements.some((element) => !attached.has(element)) ||
        JSON.stringify([next?.context, next?.empty, next?.about]) !== JSON.stringify([form?.context, form?.empty, form?.about]);
      for (const element of [...attached.keys()]) if (!elements.includes(element)) release(element);
      for (const element of elements) {
        if (attached.has(element)) continue;
        const detach = new AbortController();
        element.addEventListener('input', pause.heard, { signal: detach.signal, passive: true });
        attached.set(element, { underlines: createUnderlines(element), detach });
        onField(element, detach.signal);
      }
      form = elements.length > 0 ? next : null;
      if (form === null) {
        pause.cancel();
        ignoredHere.clear();
        store.setState(NOTHING);
      } else if (changed) run();
    },
    apply(fix) {
      const element = form?.[fix.span.field];
      // The text may have changed since the fix was offered: lint anew rather than write on the wrong words.
      if (element == null || textOfField(element) !== store.getState().texts[fix.span.field]) return run();
      const { start, end } = fix.span;
      const text = textFor(fix.insert);
      const isSection = text.startsWith('\n');
      // A section's blank lines keep it apart from what stands before it.
      const from = isSection ? behindHeading(textOfField(element), start) : start;
      const words = start === 0 ? text.trimStart() : text;
      if (replaceText(element, from, Math.max(from, end), words) && isSection) putCaretBehind(element, words, from);
      run();
    },
    insertHeadings(template) {
      const field = form?.description;
      run();
      const { result, texts } = store.getState();
      if (field == null || result === null) return null;
      const isTold = (need: Need): boolean =>
        result.has[need as Evidence] != null || result.checklist.some(({ element, present }) => element === need && present);
      const skeletonOf = (need: Need): string => textFor({ key: `lint.elements.${need}.skeleton` });
      const needs = needsOf(template).filter((need) => !isTold(need));
      const edit = joined(texts.description, headingInsertions(texts.description, needs, skeletonOf, !isTextControl(field)));
      if (edit === null) return 0;
      if (!replaceText(field, edit.start, edit.end, edit.insert)) return null;
      putCaretBehind(field, edit.insert, edit.start);
      run();
      return edit.headings;
    },
    show(finding) {
      const element = form?.[finding.field];
      if (element == null || finding.start === undefined || finding.end === undefined) return;
      if (textOfField(element) !== store.getState().texts[finding.field]) return run();
      selectWords(element, finding.start, finding.end);
    },
    choose(next, underlined = true) {
      choices = next;
      hasUnderlines = underlined;
      run();
    },
    ignoreHere({ ignoreKey }) {
      ignoredHere.add(ignoreKey);
      run();
    },
    findingAt: (element, x, y) => findingOf(element, attached.get(element)?.underlines.at(x, y)),
    findingAtCaret: (element) => findingOf(element, attached.get(element)?.underlines.atCaret()),
    fieldOf: ({ field }) => form?.[field] ?? null,
    boxesOf({ field, start, end }) {
      const element = form?.[field];
      return element && start !== undefined && end !== undefined ? (attached.get(element)?.underlines.boxesOf({ start, end }) ?? []) : [];
    },
  };
}

/**
 * Room for the answer: behind the first heading of what was inserted, or behind the first number under it, and the blank there. Editors write
 * their own kind of blank and of line end, so both are looked for in what they made of it.
 */
function putCaretBehind(field: Field, inserted: string, from: number): void {
  const [heading = '', next = ''] = inserted.trim().split('\n');
  const text = fieldText(field);
  const behind = text.indexOf(heading.trim(), from) + heading.trim().length;
  const number = /^1\./.test(next) ? (/^\s*1\./.exec(text.slice(behind))?.[0].length ?? 0) : 0;
  const end = behind + number;
  const at = /[^\S\n]/.test(text.charAt(end)) ? end + 1 : end;
  selectWords(field, at, at);
}

/** The list from before where it names the same, so that whoever looks at it sees no change. */
const sameOr = (next: readonly Field[], before: readonly Field[]): readonly Field[] =>
  next.length === before.length && next.every((field, index) => field === before[index]) ? before : next;

const textOfField = (element: Field | null): string => (element === null ? '' : fieldText(element));

function spansIn(findings: readonly Finding[], field: LintField): Parameters<Underlines['set']>[0] {
  return findings.flatMap(({ start, end, severity, field: where }) =>
    where === field && start !== undefined && end !== undefined ? [{ start, end, tone: severity }] : [],
  );
}
