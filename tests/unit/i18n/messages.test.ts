/** Keys that logic returns are put together from ids, so the compiler can't see whether they exist. These tests can. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FILTER_FIELDS } from '../../../lib/cases/filters.ts';
import { sightingFieldsSchema, unreadableReasonSchema } from '../../../lib/cases/schemas.ts';
import { GROUPS } from '../../../lib/deadlines/groups.ts';
import { ACTION_CODES, REASON_CODES } from '../../../lib/deadlines/types.ts';
import { ELEMENTS } from '../../../lib/lint/types.ts';
import { EDITION_IDS } from '../../../lib/policy/editions.ts';
import { RESPONSE_SOURCES } from '../../../lib/policy/response-targets.ts';
import { unreadFieldSchema } from '../../../lib/portal/report-schema.ts';
import { TEMPLATES } from '../../../lib/portal/template.ts';
import { REMINDER_KINDS } from '../../../lib/reminders/settings.ts';
import { STATUS_IDS } from '../../../lib/status/types.ts';
import { FEATURES } from '../../../lib/storage/features.ts';
import { settingsSchema } from '../../../lib/storage/settings-schema.ts';

const english = parse(readFileSync('lib/i18n/locales/en.yml', 'utf8'));
const snake = (id: string): string => id.replaceAll('-', '_');
const text = (path: string): unknown => path.split('.').reduce((tree, part) => tree?.[part], english);

describe('every id has its words', () => {
  it.each([
    ...STATUS_IDS.flatMap((id) => ['name', 'meaning', 'action'].map((part) => `status.${snake(id)}.${part}`)),
    ...STATUS_IDS.map((id) => `status_plain.${snake(id)}`),
    ...EDITION_IDS.flatMap((id) => [`edition.${snake(id)}`, `edition_short.${snake(id)}`]),
    ...FILTER_FIELDS.flatMap((field) => [`popup.all.${field}`, `cases_page.columns.${field}`]),
    ...GROUPS.map((group) => `cases_page.groups.${snake(group)}`),
    ...unreadableReasonSchema.options.map((reason) => `unreadable.${snake(reason)}`),
    ...Object.keys(sightingFieldsSchema.shape).map((field) => `field.${field}`),
    ...unreadFieldSchema.options.map((field) => (field in sightingFieldsSchema.shape ? `field.${field}` : `page.fields.${field}`)),
    ...REASON_CODES.map((code) => `reason.${snake(code)}`),
    ...ACTION_CODES.flatMap((code) => ['short', 'long'].map((length) => `action.${snake(code)}.${length}`)),
    ...Object.keys(RESPONSE_SOURCES).map((id) => `response_by.${id}`),
    ...['unanswered', 'comment', 'change', 'update'].map((what) => `notes.silence_${what}`),
    ...['tomorrow', 'next_workday', 'change'].map((choice) => `snooze.choices.${choice}`),
    ...['closing', 'expiry'].flatMap((event) =>
      ['on', 'between', 'bounded', 'past', 'short', 'short_bounded'].map((form) => `${event}.${form}`),
    ),
    ...['secret', 'personal', 'error'].flatMap((what) =>
      ['subject', 'description', 'comment'].map((field) => `submit_note.${what}_${field}`),
    ),
    ...ELEMENTS.map((element) => `lint.rules.missing_${snake(element.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))}.why`),
    ...TEMPLATES.map((template) => `template.kinds.${template}`),
    ...Object.keys(settingsSchema.shape).map((name) => `your_data.names.${name}`),
    ...FEATURES.flatMap((feature) => ['names', 'hints'].map((part) => `settings.features.${part}.${feature}`)),
    ...REMINDER_KINDS.flatMap((kind) => ['names', 'hints'].map((part) => `settings.reminders.kinds.${part}.${snake(kind)}`)),
    ...['customer', 'vendor', 'third-party', 'nobody', 'unknown'].map((turn) => `turn.${snake(turn)}`),
  ])('%s', (path) => {
    expect(text(path)).toEqual(expect.any(String));
  });
});

describe('every number has its plural forms', () => {
  it.each([
    'toolbar.waiting',
    'popup.waiting',
    'popup.hidden',
    'popup.found',
    'storage.kept',
    'your_data.refused',
    'your_data.new_cases',
    'your_data.changed_cases',
    'your_data.others',
    'page.cases',
    'page.unread',
    'notice.closing',
    'notice.any_time',
    'draft.subject',
    'draft.description',
    'draft.both',
    'draft.comment',
    'draft.unsure',
    'comment_panel.remarks',
    'template.inserted',
    'time.days',
    'time.months',
    'time.hours',
    'time.business_days',
  ])('%s', (path) => {
    for (const category of new Intl.PluralRules('en').resolvedOptions().pluralCategories)
      expect(text(`${path}.${category}`)).toContain('$1');
  });
});
