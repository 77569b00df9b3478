// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EscalationSection } from '../../../components/escalation-section.tsx';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import type { Steps } from '../../../lib/deadlines/ladder.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { adviceOf } from '../../../lib/guidance/escalation.ts';
import { at, change, DAY, exactly, type fields, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const SETTINGS = { zone: 'UTC', silentDays: 7 };
afterEach(cleanup);

/** A case that was asked about nine days ago, read today without an answer; and what the user ticks is kept as it would be. */
function show(read: Parameters<typeof fields>[0] = {}, managers: string[] = [], asked = true) {
  const more = {
    changes: [change('New', 'In Progress', ago(20))],
    comments: asked ? [{ by: 'customer' as const, at: exactly(ago(9)) }] : [],
  };
  const record = recordFromSighting(sighting(1, NOW, { status: 'In Progress', subject: 'Loans & fines', ...read }, more));
  const onCopy = vi.fn(async () => true);
  const onStep = vi.fn(async () => {});
  function Kept() {
    const [steps, setSteps] = useState<Steps>({});
    const outlook = outlookOf(record, { ...SETTINGS, edition: 'vendor-2022', otherEditions: [] }, NOW, [], steps);
    const advice = adviceOf(record, outlook, steps, SETTINGS, NOW);
    return (
      advice && (
        <EscalationSection
          {...{ outlook, advice, steps, managers, onCopy }}
          moment={{ zone: 'UTC', now: NOW }}
          textFor={(id, { caseNumber }, more) => ({ text: [id, caseNumber, ...Object.values(more ?? {})].join(' '), gap: null })}
          onStep={(id, when) => {
            const { [id]: _, ...others } = steps;
            setSteps(when === null ? others : { ...others, [id]: when });
            return onStep();
          }}
        />
      )
    );
  }
  render(<Kept />);
  return { onCopy, onStep };
}
const tick = (name: string) => userEvent.click(screen.getByRole('checkbox', { name }));
const next = () => document.querySelector('.next')?.textContent;

describe('a case that does not get on', () => {
  it('has its next rung told, with the reason, the text for it and what was seen', async () => {
    const { onCopy } = show();
    expect(next()).toMatch(/^Give in-case feedback .*The comment from your side of Fri 13 Nov has no visible answer\.$/);
    expect(screen.getByText(/Your side commented on Fri 13 Nov/)).toBeDefined();
    expect(screen.queryByRole('checkbox', { name: 'Asked for an update' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Copy the text for it' }));
    expect(onCopy).toHaveBeenCalledWith('inCaseFeedback 00000001');
  });

  it('is let be for its days once a step is ticked; the day can be put right, and the tick taken back', async () => {
    show();
    await tick('Gave in-case feedback');
    expect(next()).toBe('Not yet. Give it until Sun 29 Nov. ');
    fireEvent.change(screen.getByLabelText('Day: Gave in-case feedback'), { target: { value: '2026-11-14' } });
    expect(next()).toMatch(/^Escalate the case/);
    expect(screen.getByRole('link', { name: 'The vendor’s page about it' }).getAttribute('href')).toMatch(/Escalation_Policy$/);
    await tick('Gave in-case feedback');
    expect(next()).toMatch(/^Give in-case feedback/);
  });

  it('is told to the programme manager with its escalation, by a mail that only the user’s own settings address', async () => {
    show({}, ['pm@consortium.example']);
    await tick('Escalated it');
    expect(next()).toMatch(/^If you belong to a consortium, .*Add them to the contacts of the case, too\.$/);
    const mail = new URL(screen.getByRole('link', { name: 'Write the e-mail' }).getAttribute('href') ?? '');
    expect(mail.protocol + mail.pathname).toBe('mailto:pm@consortium.example');
    expect(mail.searchParams.get('subject')).toBe('Help with case 00000001, Loans & fines');
    expect(mail.searchParams.get('body')).toBe(
      'programmeManager 00000001 asked for an update on 13 November 2026, escalated on 22 November 2026',
    );
    expect(screen.queryByText(/recipient stays empty/)).toBeNull();
    await tick('Told the programme manager');
    expect(screen.queryByRole('link', { name: 'Write the e-mail' })).toBeNull();
  });

  it('has the recipient left empty where the settings name none', () => {
    show({ priority: 'System Down' });
    expect(screen.getByRole('link', { name: 'Write the e-mail' }).getAttribute('href')).toMatch(/^mailto:\?subject=/);
    expect(screen.getByText(/The recipient stays empty/)).toBeDefined();
  });

  it('is asked about what no page tells', async () => {
    show({}, [], false);
    expect(next()).toMatch(/^Not yet\. Give it until /);
    await userEvent.click(screen.getByText('What do you know of it?'));
    await tick('Its priority is higher than first thought');
    expect(next()).toMatch(/^Escalate the case .*Its priority is higher than first thought$/);
  });
});

it('says when a step could not be stored', async () => {
  const { onStep } = show();
  onStep.mockRejectedValueOnce(new Error('full'));
  await tick('Gave in-case feedback');
  expect(await screen.findByText('This could not be saved.')).toBeDefined();
});
