/** The real background through ten weeks of a user of each habit; `npm run simulate -- --year` has it go through a year. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { liveThrough } from '../../simulation/background.ts';
import { runOf } from '../../simulation/run.ts';
import { HABITS } from '../../simulation/world.ts';

const DAYS = Number(process.env.SIMULATED_DAYS ?? 75);
const SEED = 3;

beforeEach(() => {
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'] as const) {
    vi.spyOn(fakeBrowser.action, name).mockImplementation((async () => {}) as never);
  }
});

const runs = HABITS.map((habit, user) => {
  const run = runOf({ seed: SEED, edition: 'vendor-2022', user, vendor: 'as published', reminders: 'usual', plansAtStart: true });
  return [habit, run] as const;
});

describe.each(runs)('%s', (habit, run) => {
  it(`every planned reminder is delivered once, through ${DAYS} days, and nobody is woken for nothing more than four times a day`, async () => {
    const delivery = await liveThrough(run, DAYS, SEED);
    if (process.env.SIMULATED_DAYS !== undefined) {
      const { missed, unplanned, doubled, ...figures } = delivery;
      console.log(JSON.stringify({ habit, ...figures, missed: missed.length, unplanned: unplanned.length, doubled: doubled.length }));
    }
    expect(delivery.planned).toBeGreaterThan(0);
    expect(delivery).toMatchObject({ missed: [], unplanned: [], doubled: [] });
    expect(delivery.mostIdleWakes).toBeLessThanOrEqual(4);
  }, 600_000);
});
