// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { DateQuestionCard } from '../../../components/date-question-card.tsx';
import { choicesFor } from '../../../lib/portal/date-question.ts';
import { PORTAL } from '../samples.ts';

afterEach(cleanup);

it('asks in the user’s way of writing days, and answers with the order that the day stands for', async () => {
  const onAnswer = vi.fn();
  const raw = '03/04/2026 15:00';
  render(<DateQuestionCard question={{ portal: PORTAL, raw, choices: choicesFor(raw) }} onAnswer={onAnswer} />);
  expect(screen.getByText('Your portal wrote “03/04/2026 15:00”. Which day is that?')).toBeTruthy();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['3 April 2026', '4 March 2026']);
  await userEvent.click(screen.getByRole('button', { name: '4 March 2026' }));
  expect(onAnswer).toHaveBeenCalledWith(PORTAL, 'mdy');
});
