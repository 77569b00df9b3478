// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Asked, Permissions } from '../../../components/permissions.tsx';
import { PrivacyPage } from '../../../components/privacy-page.tsx';
import { DEFAULTS } from '../../../lib/storage/settings-schema.ts';
import config from '../../../wxt.config.ts';

afterEach(cleanup);

const text = (): string => document.body.textContent ?? '';

/** As it is written; what the build adds is asked of what was built (tests/e2e/manifest.test.ts). */
const written = config.manifest as (env: { browser: string; command: string }) => Required<{ [key in keyof Asked]: string[] }>;

describe.each(['chrome', 'firefox'])('the permissions in %s', (browser) => {
  it('each have a name and a reason', () => {
    const manifest = written({ browser, command: 'build' });
    render(<Permissions manifest={manifest} />);
    const [names, reasons] = ['dt', 'dd'].map((each) => [...document.querySelectorAll(each)].map((line) => line.textContent ?? ''));
    const asked = [...manifest.host_permissions, ...manifest.permissions, ...manifest.optional_host_permissions];
    expect(asked.length).toBeGreaterThan(5);
    expect(names?.filter((name) => name !== '')).toHaveLength(asked.length);
    expect(reasons?.filter((reason) => reason.length > 20)).toHaveLength(asked.length);
    expect(names).toContain('Reading support.proquest.com');
  });

  it('are left out where the manifest does not ask', () => {
    render(<Permissions manifest={{ permissions: ['alarms'] }} />);
    expect([...document.querySelectorAll('dt')].map((line) => line.textContent)).toEqual(['Alarms']);
  });
});

describe('the page of privacy and security', () => {
  const show = (more: Partial<Parameters<typeof PrivacyPage>[0]> = {}) =>
    render(<PrivacyPage version="1.2.3" retentionDays={DEFAULTS.retentionDays} isSynced={false} permissions={<p>Alarms</p>} {...more} />);

  it('says how long closed cases are kept by the user’s setting', () => {
    show({ retentionDays: 30 });
    expect(text()).toContain('30 days, counted from when each was seen last');
  });

  it('leads to the settings’ place for what is stored', () => {
    show();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/options.html#data', '/options.html#data']);
  });

  it.each([
    [true, 'In this browser it is switched on.'],
    [false, 'In this browser it is switched off.'],
  ])('says whether something travels: %s', (isSynced, words) => {
    show({ isSynced });
    expect(text()).toContain(words);
  });

  it('leaves nothing without words', () => {
    show();
    expect([...document.querySelectorAll('h1, h2, p, li, dt, dd, a')].filter((each) => each.textContent?.trim() === '')).toEqual([]);
    expect(text()).toContain('this is 1.2.3');
    expect(text()).toContain('Alarms');
  });
});
