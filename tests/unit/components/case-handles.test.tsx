// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { CaseHandles } from '../../../components/case-handles.tsx';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { usualWorkday } from '../../../lib/reminders/workdays.ts';
import { at, sighting } from '../samples.ts';

afterEach(cleanup);
const NOW = at('2026-11-22T09:00:00Z');

function show(status: string, isSilent = false) {
  const on = { onSnooze: vi.fn(), onWake: vi.fn(), onCopy: vi.fn(async () => false) };
  const record = recordFromSighting(sighting(1, NOW, { status }));
  const outlook = outlookOf(record, { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] }, NOW);
  render(<CaseHandles {...{ outlook, isSilent }} moment={{ zone: 'UTC', now: NOW }} isWorkday={usualWorkday} {...on} />);
  return on;
}

it('ends the snooze of a case that is silent', async () => {
  const { onWake, onSnooze } = show('Pending Customer Input', true);
  await userEvent.click(screen.getByRole('button', { name: 'End snooze of 00000001' }));
  expect(onWake).toHaveBeenCalledOnce();
  expect(onSnooze).not.toHaveBeenCalled();
  expect(screen.queryByRole('group', { name: 'Snooze until' })).toBeNull();
});

it('does not snooze a closed case, and says when nothing could be copied', async () => {
  show('Closed');
  expect(screen.queryByRole('button', { name: /nooze/ })).toBeNull();
  const copy = screen.getByRole('button', { name: /Copy/ });
  await userEvent.click(copy);
  await vi.waitFor(() => expect(copy.textContent).toBe('Not copied'));
});
