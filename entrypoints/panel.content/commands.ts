import { i18n } from '#i18n';
import type { Finding } from '../../lib/lint/types.ts';
import type { PageCommand } from '../../lib/platform/commands.ts';
import type { LintSession, LintView } from '../../lib/portal/lint-session.ts';
import { selectedSpan } from '../../lib/portal/paint/select-words.ts';
import type { FindingActions } from './actions.ts';

type Marked = Finding & { start: number };

const ORDER = ['subject', 'description'];

/** Findings with words, as they stand on the page. */
const marked = ({ result }: LintView): Marked[] =>
  (result?.findings ?? [])
    .filter((finding): finding is Marked => finding.start !== undefined)
    .sort((one, other) => ORDER.indexOf(one.field) - ORDER.indexOf(other.field) || one.start - other.start);

/** The first behind the caret; from the end, or from outside of the fields, the first of all. */
function nextFinding(session: LintSession): Marked | undefined {
  const view = session.store.getState();
  const all = marked(view);
  const field = view.fields.find((each) => each.matches(':focus'));
  if (field === undefined) return all[0];
  const { start } = selectedSpan(field);
  const here = all.find((finding) => session.fieldOf(finding) === field)?.field ?? 'description';
  const rank = ORDER.indexOf(here);
  return all.find((each) => ORDER.indexOf(each.field) > rank || (each.field === here && each.start > start)) ?? all[0];
}

/**
 * What the browser's own keys do beside a text.
 *
 * @param open shows the finding's card without taking the focus
 * @param say tells assistive technology, politely
 */
export function runCommand(
  command: PageCommand,
  session: LintSession,
  { apply }: FindingActions,
  open: (finding: Finding) => void,
  say: (words: string) => void,
): void {
  const { result } = session.store.getState();
  if (result === null) return;
  if (command === 'next-finding') {
    const next = nextFinding(session);
    if (next === undefined) say(i18n.t('comment_panel.none'));
    else {
      session.show(next);
      open(next);
    }
  }
  if (command === 'insert-section') {
    const [insert] = result.checklist.flatMap(({ present, fixes }) => (present ? [] : fixes.slice(0, 1)));
    if (insert === undefined) say(i18n.t('panel.all_there'));
    else apply(insert);
  }
}
