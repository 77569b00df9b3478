// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../../components/welcome-page.tsx';

afterEach(cleanup);

const show = (more: Partial<Parameters<typeof WelcomePage>[0]> = {}) =>
  render(
    <WelcomePage
      host="support.proquest.com"
      portal="https://support.proquest.com"
      unread={null}
      isRead
      permissions={null}
      language={null}
      times={null}
      work={null}
      policy={null}
      onSkip={vi.fn()}
      onTry={async () => true}
      {...more}
    />,
  );

describe('the welcome page', () => {
  it('says what is read, what stays, and why it asks for permissions', () => {
    show({ permissions: <p>To wake up</p> });
    expect(screen.getByText('To wake up')).toBeTruthy();
    const text = document.body.textContent ?? '';
    expect(text).toContain('nothing is sent anywhere');
    expect(text).toContain('Of comments it keeps no text');
    expect(screen.getByRole('link', { name: 'Privacy and security' })).toBeTruthy();
  });

  it('says that the portal may be read only where that is so', () => {
    show({ isRead: false, unread: <p>Not allowed yet</p> });
    expect(screen.queryByText(/The browser allows it/)).toBeNull();
    expect(screen.getByText('Not allowed yet')).toBeTruthy();
  });

  it.each([
    [true, /Sent\. If nothing appeared/],
    [false, /Notifications are not allowed/],
  ])('tells what became of the reminder that was tried: %s', async (isSent, words) => {
    show({ onTry: async () => isSent });
    await userEvent.click(screen.getByRole('button', { name: 'Show one now' }));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('can be left without an answer', async () => {
    const onSkip = vi.fn();
    show({ onSkip });
    await userEvent.click(screen.getByRole('button', { name: 'Use it as it is' }));
    expect(onSkip).toHaveBeenCalledOnce();
  });
});
