// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { FilingSection, TidyLine } from '../../../components/filing-section.tsx';

afterEach(cleanup);

type Props = ComponentProps<typeof FilingSection>;
const show = (given: Partial<Props>) =>
  render(
    <FilingSection
      empty={[]}
      pointsTo={null}
      priority={[]}
      priorities={null}
      contacts={[]}
      similar={[]}
      onCopy={async () => true}
      {...given}
    />,
  );

it('is not there where there is nothing to say', () => expect(show({}).container.innerHTML).toBe(''));

it('names the fields that are still to be chosen', () => {
  show({ empty: ['priority', 'caseType'] });
  expect(screen.getByText('Still to choose: priority, case type. They decide who gets the case.')).toBeDefined();
});

it('names the asset that the text speaks of, while none is chosen', () => {
  show({ empty: ['asset'], pointsTo: 'Primo' });
  expect(screen.getByText('Still to choose: asset. They decide who gets the case. By its words it is about Primo.')).toBeDefined();
});

it('tells what the priority promises, with its source', () => {
  show({
    priority: [
      { text: 'Within 1 business day', href: 'https://vendor.example/levels' },
      { text: 'Call', href: null },
    ],
  });
  expect(screen.getByRole('link', { name: 'Within 1 business day' }).getAttribute('href')).toBe('https://vendor.example/levels');
  expect(screen.getByText('Call').closest('a')).toBeNull();
});

it('tells at a click what the priorities mean', async () => {
  show({ priorities: { lines: [{ name: 'High', text: 'A feature works incorrectly.' }], href: 'https://vendor.example/levels' } });
  const meaning = screen.getByText('What the priorities mean').closest('details') as HTMLDetailsElement;
  expect(meaning.open).toBe(false);
  await userEvent.click(screen.getByText('What the priorities mean'));
  expect(meaning.open).toBe(true);
  expect(screen.getByText('A feature works incorrectly.').closest('div')?.textContent).toBe('HighA feature works incorrectly.');
});

it('copies the addresses, and says when the browser refuses', async () => {
  const onCopy = vi.fn<Props['onCopy']>(async () => false);
  show({ contacts: ['a@library.example', 'b@library.example'], onCopy });
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(onCopy).toHaveBeenCalledWith('a@library.example; b@library.example');
  expect(screen.getByRole('status').textContent).toBe('Could not be copied');
});

it('links cases with similar words', () => {
  show({ similar: [{ caseNumber: '00812345', subject: 'Notices twice', status: 'Closed', href: 'https://portal.example/s/case/1' }] });
  expect(screen.getByRole('link', { name: '00812345 Notices twice' }).getAttribute('href')).toBe('https://portal.example/s/case/1');
  expect(screen.getByText('Closed')).toBeDefined();
});

it('puts a pasted mail in order at a click', async () => {
  const onTidy = vi.fn();
  render(<TidyLine onTidy={onTidy} />);
  await userEvent.click(screen.getByRole('button', { name: 'Put it in order' }));
  expect(onTidy).toHaveBeenCalledOnce();
});
