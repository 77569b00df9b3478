// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PolicySetting } from '../../../components/policy-setting.tsx';
import { EDITIONS } from '../../../lib/policy/editions.ts';
import type { StatusOverrides } from '../../../lib/policy/resolve.ts';
import { loadSettings, type Settings, saveSettings } from '../../../lib/storage/settings.ts';

afterEach(cleanup);

type Shown = Pick<Settings, 'edition' | 'otherEditions' | 'overrides'>;

/** The page: what is saved is shown. */
function show(stored: Partial<Shown> = {}, organisation?: StatusOverrides) {
  const onSave = vi.fn<ComponentProps<typeof PolicySetting>['onSave']>();
  function Page() {
    const [settings, setSettings] = useState<Shown>({
      edition: 'vendor-2022',
      otherEditions: ['consortium-2022'],
      overrides: {},
      ...stored,
    });
    onSave.mockImplementation(async (change) => setSettings((before) => ({ ...before, ...change })));
    return <PolicySetting {...settings} organisation={organisation} isLocked={organisation !== undefined} onSave={onSave} />;
  }
  render(<Page />);
  return onSave;
}

const group = (status: string) => within(screen.getByRole('group', { name: status }));
const input = (status: string, figure: 'Closing' | 'Reminder') =>
  group(status).getByRole('textbox', { name: `${figure} after` }) as HTMLInputElement;
const unit = (status: string, figure: 'Closing' | 'Reminder') =>
  group(status).getByRole('combobox', { name: `Unit of “${figure} after”` }) as HTMLSelectElement;

const DAYS_21 = { amount: 21, unit: 'days' } as const;
const DAYS_7 = { amount: 7, unit: 'days' } as const;

describe('the edition', () => {
  it('is chosen from those published, each with its date and source', async () => {
    const onSave = show();
    const editions = screen.getAllByRole('radio') as HTMLInputElement[];
    expect(editions.map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(screen.getByText('Published on 14 Sept 2022.')).toBeTruthy();
    expect(screen.getByText('The source bears no date.')).toBeTruthy();
    expect(group('Count closings by').getByRole('link', { name: 'Open the vendor’s case status article' }).getAttribute('href')).toMatch(
      /^https:/,
    );
    await userEvent.click(screen.getByRole('radio', { name: /consortium’s case guide/ }));
    expect(onSave.mock.calls).toEqual([[{ edition: 'consortium-2022', overrides: {} }]]);
    expect(input('Pending Customer Input', 'Closing').placeholder).toBe('14');
  });

  it('that are told beside it are ticked, never the one that is planned by', async () => {
    const onSave = show();
    const box = (name: RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement;
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    expect([box(/consortium/).checked, box(/old portal/).checked]).toEqual([true, false]);
    await userEvent.click(box(/old portal/));
    await userEvent.click(box(/consortium/));
    expect(onSave.mock.calls).toEqual([
      [{ otherEditions: ['consortium-2022', 'old-portal-2016'] }],
      [{ otherEditions: ['old-portal-2016'] }],
    ]);
  });
});

describe('figures of one’s own', () => {
  it('stand for every status that some edition closes; an empty field shows the edition’s', () => {
    show();
    const statuses = ['Pending Customer Input', 'Pending Customer Testing', 'Awaiting Customer Confirmation', 'Pending Work Plan'];
    expect(statuses.map((status) => input(status, 'Closing').placeholder)).toEqual(['28', '3', '14', 'none']);
    expect(statuses.map((status) => unit(status, 'Closing').value)).toEqual(['days', 'months', 'days', 'days']);
    expect(input('Pending Customer Input', 'Reminder').placeholder).toBe('7');
    expect(input('Pending Customer Input', 'Closing').value).toBe('');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('have the edition’s beside them with its page, also where they are others', async () => {
    show({ overrides: { 'pending-customer-input': { reminderAfter: DAYS_7, closeAfter: DAYS_21 } } });
    const said = (status: string) => group(status).getByText(/^(?:In t|T)he edition in force/).textContent;
    const page = (status: string) =>
      group(status)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'));
    expect(said('Pending Customer Input')).toBe('In the edition in force: reminder 7 days · closing 28 days.');
    expect(said('Pending Customer Testing')).toBe('In the edition in force: closing 3 months.');
    expect(said('Pending Work Plan')).toBe('The edition in force says nothing of this status.');
    expect(group('Pending Work Plan').getByText(/^In its place: closing 24 months\./)).toBeTruthy();
    expect(page('Pending Customer Input')).toEqual([EDITIONS['vendor-2022'].source]);
    expect(page('Pending Work Plan')).toEqual([EDITIONS['vendor-2022'].source, EDITIONS['consortium-2022'].source]);
    expect(
      input('Pending Customer Input', 'Closing')
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    ).toEqual([said('Pending Customer Input')]);
    await userEvent.click(screen.getByRole('radio', { name: /consortium’s case guide/ }));
    expect(said('Pending Work Plan')).toBe('In the edition in force: closing 24 months.');
    expect(page('Pending Work Plan')).toEqual([EDITIONS['consortium-2022'].source]);
  });

  it('go back to the edition’s by the keyboard alone', async () => {
    const onSave = show();
    input('Pending Customer Testing', 'Closing').focus();
    await userEvent.keyboard('6{Enter}');
    expect(onSave).toHaveBeenLastCalledWith({ overrides: { 'pending-customer-testing': { closeAfter: { amount: 6, unit: 'months' } } } });
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Back to the edition’s figures');
    await userEvent.keyboard('{Enter}');
    expect(onSave).toHaveBeenLastCalledWith({ overrides: {} });
    expect(document.activeElement).toBe(input('Pending Customer Testing', 'Reminder'));
  });

  it('are saved whole, with the edition’s for what is left empty, and as the settings accept them', async () => {
    const onSave = show();
    await userEvent.type(input('Pending Customer Input', 'Closing'), '21{Tab}');
    const overrides = { 'pending-customer-input': { reminderAfter: DAYS_7, closeAfter: DAYS_21 } };
    expect(onSave.mock.calls).toEqual([[{ overrides }]]);
    expect(input('Pending Customer Input', 'Reminder').value).toBe('');
    await saveSettings({ overrides });
    expect((await loadSettings()).settings.overrides).toEqual(overrides);
  });

  it('have a unit of their own', async () => {
    const onSave = show();
    expect(unit('Pending Customer Testing', 'Closing').disabled).toBe(true);
    await userEvent.type(input('Pending Customer Testing', 'Closing'), '60');
    await userEvent.selectOptions(unit('Pending Customer Testing', 'Closing'), 'days');
    expect(onSave).toHaveBeenLastCalledWith({ overrides: { 'pending-customer-testing': { closeAfter: { amount: 60, unit: 'days' } } } });
  });

  it.each([
    ['Closing', 'soon', 'Write a whole number'],
    ['Closing', '0', 'Write a whole number'],
    ['Closing', '9999', 'at most 3653 days or 120 months'],
    ['Reminder', '28', 'The reminder has to come before the closing.'],
  ] as const)('are refused where they make no sense, and said so: %s after %s', async (figure, text, words) => {
    const onSave = show();
    const field = input('Pending Customer Input', figure);
    await userEvent.type(field, `${text}{Enter}`);
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain(words);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe(text);
  });

  it('that fit only together are saved together', async () => {
    const onSave = show();
    await userEvent.type(input('Pending Customer Input', 'Reminder'), '30{Tab}');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.type(input('Pending Customer Input', 'Closing'), '60{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onSave.mock.calls).toEqual([
      [
        {
          overrides: {
            'pending-customer-input': { reminderAfter: { amount: 30, unit: 'days' }, closeAfter: { amount: 60, unit: 'days' } },
          },
        },
      ],
    ]);
  });

  it('never hide the closing of another edition behind a mere reminder', async () => {
    const onSave = show();
    await userEvent.type(input('Pending Work Plan', 'Reminder'), '30{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Write after what time it is closed');
  });

  it('go back to the edition’s by a button, or by emptying the field; those of other statuses stay', async () => {
    const testing = { closeAfter: { amount: 6, unit: 'months' } } as const;
    const stored = { 'pending-customer-input': { reminderAfter: DAYS_7, closeAfter: DAYS_21 }, 'pending-customer-testing': testing };
    const onSave = show({ overrides: stored });
    expect(input('Pending Customer Input', 'Closing').value).toBe('21');
    await userEvent.click(group('Pending Customer Input').getByRole('button', { name: 'Back to the edition’s figures' }));
    expect(onSave).toHaveBeenLastCalledWith({ overrides: { 'pending-customer-testing': testing } });
    expect(input('Pending Customer Input', 'Closing').value).toBe('');
    expect(document.activeElement).toBe(input('Pending Customer Input', 'Reminder'));
    await userEvent.clear(input('Pending Customer Testing', 'Closing'));
    await userEvent.tab();
    expect(onSave).toHaveBeenLastCalledWith({ overrides: {} });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('stay under another edition, whose figures come in the place of the former’s', async () => {
    const onSave = show({ overrides: { 'pending-customer-input': { reminderAfter: DAYS_7, closeAfter: DAYS_21 } } });
    await userEvent.click(screen.getByRole('radio', { name: /old portal/ }));
    expect(onSave).toHaveBeenLastCalledWith({
      edition: 'old-portal-2016',
      overrides: { 'pending-customer-input': { reminderAfter: { amount: 14, unit: 'days' }, closeAfter: DAYS_21 } },
    });
  });

  it('stay as they are where another edition’s don’t fit them', async () => {
    const overrides = {
      'pending-customer-input': { reminderAfter: { amount: 20, unit: 'days' }, closeAfter: { amount: 28, unit: 'days' } },
    } as const;
    const onSave = show({ overrides });
    await userEvent.click(screen.getByRole('radio', { name: /consortium’s case guide/ }));
    expect(onSave).toHaveBeenLastCalledWith({ edition: 'consortium-2022', overrides });
    expect(input('Pending Customer Input', 'Closing').value).toBe('28');
  });

  it('go before the organisation’s, which are shown in grey and fill what is left empty', async () => {
    const onSave = show({}, { 'pending-customer-input': { reminderAfter: DAYS_7, closeAfter: { amount: 35, unit: 'days' } } });
    const locked = (field: Element | undefined): boolean => field?.closest('fieldset.locked') != null;
    expect([locked(screen.getAllByRole('radio')[0]), locked(input('Pending Customer Input', 'Closing'))]).toEqual([true, false]);
    expect(input('Pending Customer Input', 'Closing').placeholder).toBe('35');
    expect(group('Pending Customer Input').getByText('In grey stand your organisation’s figures.')).toBeTruthy();
    expect(group('Pending Customer Testing').queryByText(/your organisation/)).toBeNull();
    await userEvent.type(input('Pending Customer Input', 'Closing'), '21{Enter}');
    expect(onSave.mock.calls).toEqual([[{ overrides: { 'pending-customer-input': { reminderAfter: DAYS_7, closeAfter: DAYS_21 } } }]]);
  });
});
