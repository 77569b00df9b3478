// @vitest-environment happy-dom
/** A box shows what is stored. Of two clicks that are quicker than the saving, the second takes the first back. */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { AccountSetting } from '../../../components/account-setting.tsx';
import { FeaturesSetting } from '../../../components/features-setting.tsx';
import { ListReadingSetting } from '../../../components/list-reading-setting.tsx';
import { PolicySetting } from '../../../components/policy-setting.tsx';
import { WorkingTimes } from '../../../components/reminder-hours-setting.tsx';
import { ReminderKindsSetting } from '../../../components/reminder-kinds-setting.tsx';
import { ResponseSetting } from '../../../components/response-setting.tsx';
import { SyncSetting } from '../../../components/sync-setting.tsx';
import { DEFAULTS } from '../../../lib/storage/settings-schema.ts';

afterEach(cleanup);

type Save = (...change: unknown[]) => Promise<void>;

/** With the box that is clicked, where there are several, and what is saved. */
const BOXES: Record<string, { box?: string; shown(save: Save): ReactElement; saved: [unknown[], unknown[]] }> = {
  features: {
    box: 'Drafts',
    shown: (save) => (
      <FeaturesSetting features={{}} locked={new Set()} pausedSites={[]} isPausingLocked={false} onSwitch={save} onResume={save} />
    ),
    saved: [
      ['drafts', false],
      ['drafts', true],
    ],
  },
  'kinds of reminders': {
    box: 'How many cases wait',
    shown: (save) => <ReminderKindsSetting {...DEFAULTS} onSave={save} />,
    saved: [[{ reminders: { digest: false } }], [{ reminders: {} }]],
  },
  'reading the list': {
    shown: (save) => <ListReadingSetting readsList={false} onSave={save} />,
    saved: [[{ readsList: true }], [{ readsList: false }]],
  },
  'working days': {
    box: 'Saturday',
    shown: (save) => <WorkingTimes {...DEFAULTS} onChange={save} />,
    saved: [[{ workdays: [1, 2, 3, 4, 5, 6] }], [{ workdays: [1, 2, 3, 4, 5] }]],
  },
  'the support’s weekend': {
    box: 'Friday',
    shown: (save) => <ResponseSetting {...DEFAULTS} today="2026-11-23" onSave={save} />,
    saved: [[{ weekend: [5, 6, 7] }], [{ weekend: [6, 7] }]],
  },
  'other editions': {
    box: 'Case statuses in a consortium',
    shown: (save) => <PolicySetting {...DEFAULTS} organisation={undefined} isLocked={false} onSave={save} />,
    saved: [[{ otherEditions: [] }], [{ otherEditions: ['consortium-2022'] }]],
  },
  'a shared account': {
    shown: (save) => <AccountSetting sharedAccount={false} institutions={[]} onSave={save} />,
    saved: [[{ sharedAccount: true }], [{ sharedAccount: false }]],
  },
  'keeping in step': {
    shown: (save) => (
      <SyncSetting isOn={false} state={{ noted: {}, sentAt: null, told: null, problem: null }} zone="UTC" onSwitch={save} onClear={save} />
    ),
    saved: [[true], [false]],
  },
};

it.each(Object.entries(BOXES))('two quick clicks leave all as it was: %s', async (_, { box, shown, saved }) => {
  // Nothing is stored before both were made.
  const save = vi.fn<Save>(() => new Promise(() => {}));
  render(shown(save));
  await userEvent.dblClick(screen.getByRole('checkbox', box === undefined ? {} : { name: new RegExp(`^${box}`) }));
  expect(save.mock.calls).toEqual(saved);
});
