/** What helps with filing a new case, in words. */
import { i18n } from '#i18n';
import type { CaseRecord } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import { similarCases } from '../guidance/similar-cases.ts';
import type { FilingAnswer, FilingQuestion } from '../messages.ts';
import { isSandbox, priorityInScale, type ScaleChoice } from '../policy/response-scale.ts';
import { isDown, PRIORITY_IDS, RESPONSE_SOURCES, RESPONSE_TARGETS } from '../policy/response-targets.ts';
import { counted, message } from './format.ts';
import { statusWords, targetWords } from './outlook-words.ts';

interface FilingSettings {
  responseScale: ScaleChoice;
  contacts: Readonly<Record<string, readonly string[]>>;
}

/** @param records the user's cases, of every portal; only those of `portal` are told of */
export function filingWords(
  { subject, asset, priority, environment }: FilingQuestion,
  portal: string,
  records: readonly CaseRecord[],
  outlook: (record: CaseRecord) => Outlook,
  { responseScale, contacts }: FilingSettings,
): FilingAnswer {
  const own = records.flatMap((record) =>
    record.portal === portal && record.subject?.value && record.path
      ? [{ record, subject: record.subject.value, href: portal + record.path.value }]
      : [],
  );
  const sandbox = isSandbox(asset) || isSandbox(environment);
  const newestFirst = own.sort((a, b) => Number(b.record.caseNumber ?? 0) - Number(a.record.caseNumber ?? 0));
  return {
    priority: priority === null ? [] : priorityWords(priority, asset, sandbox, responseScale),
    priorities: prioritiesWords(asset, responseScale),
    contacts: [...contactsFor(asset, contacts)],
    similar: similarCases(subject, newestFirst).map(({ record, ...shown }) => ({
      caseNumber: record.caseNumber,
      status: statusWords(outlook(record)),
      ...shown,
    })),
  };
}

/** What the priority promises, and what holds for a sandbox; nothing in a scale that is not known. */
function priorityWords(priority: string, asset: string | null, sandbox: boolean, scale: ScaleChoice): FilingAnswer['priority'] {
  const id = priorityInScale(priority, asset, scale);
  if (id === null) return [];
  if (!isDown(id)) return [targetWords(id)];
  if (sandbox) return [{ text: i18n.t('filing.sandbox'), href: null }];
  return [targetWords(id), { text: i18n.t('filing.down'), href: null }];
}

/** What each priority is for, and how soon a first answer is meant to come; null where the scale is not the vendor's. */
function prioritiesWords(asset: string | null, scale: ScaleChoice): FilingAnswer['priorities'] {
  // A name that stands in no other scale.
  if (priorityInScale('Normal', asset, scale) === null) return null;
  // By the vendor alone, whose page is named.
  const lines = PRIORITY_IDS.filter((id) => id !== 'system-component-down').map((id) => {
    const { unit, least } = RESPONSE_TARGETS[id];
    const span = counted(unit === 'hours' ? 'time.hours' : 'time.business_days', least);
    const key = id.replaceAll('-', '_');
    return {
      name: message(`filing.priorities.${key}.name`),
      text: `${message(`filing.priorities.${key}.for`)} ${i18n.t('filing.answer', [span])}`,
    };
  });
  const sandbox = { name: i18n.t('filing.priorities.sandbox'), text: i18n.t('filing.sandbox') };
  return { lines: [...lines, sandbox], href: RESPONSE_SOURCES.vendor.source };
}

/** An asset's text often holds more than its name: "Alma SAMPLE 01". The longest name that it begins with counts. */
function contactsFor(asset: string | null, contacts: FilingSettings['contacts']): readonly string[] {
  if (asset === null) return [];
  const names = Object.keys(contacts).filter((name) => asset.toLowerCase().startsWith(name.toLowerCase()));
  const [name] = names.sort((a, b) => b.length - a.length);
  return name === undefined ? [] : (contacts[name] ?? []);
}
