/** A few users of each habit through two years of the portal model; `node tests/simulation/main.ts` runs thousands of cases. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Instant, sightingSchema } from '../../lib/cases/schemas.ts';
import { addSpan } from '../../lib/deadlines/calendar.ts';
import { EDITION_IDS } from '../../lib/policy/editions.ts';
import { judge } from '../simulation/judge.ts';
import { CASES, runOf } from '../simulation/run.ts';
import { simulate, totalOf } from '../simulation/simulate.ts';
import { HABITS } from '../simulation/world.ts';

const SEED = 7;

describe.each(EDITION_IDS)('two years under %s', (edition) => {
  const { verdict } = totalOf(simulate({ seed: SEED, edition, cases: HABITS.length * CASES, vendor: 'as published', reminders: 'usual' }));
  const failuresOf = (bar: string) => verdict.failures.filter((failure) => failure.bar === bar);

  it('hold closings to judge by', () => {
    expect(verdict.announceable).toBeGreaterThan(30);
    expect(verdict.looks).toBeGreaterThan(500);
  });

  it('every closing that could be announced was, once, and no case that had visibly left its status', () => {
    expect(failuresOf('announced')).toEqual([]);
    expect(failuresOf('left')).toEqual([]);
    expect(failuresOf('twice')).toEqual([]);
  });

  it('the closing lies inside the interval shown at every look', () => expect(failuresOf('inside')).toEqual([]));

  it('every time is read, and rightly', () => expect(verdict.misread).toBe(0));
});

describe('the model', () => {
  const which = { seed: SEED, edition: 'vendor-2022', user: 1, vendor: 'as published', reminders: 'usual' } as const;
  const run = runOf(which);

  it('gives the same two years for the same seed', () => {
    expect(judge(runOf(which))).toEqual(judge(run));
  });

  it('shows nothing that the product’s reader would not hand on', () => {
    for (const { sighting } of run.shown) expect(z.safeParse(sightingSchema, sighting).success).toBe(true);
  });

  it('its own calendar agrees with the product’s on the day', () => {
    const { clock } = run.world;
    for (const { from } of run.lives.flatMap(({ stays }) => stays)) {
      for (const span of [{ amount: 28, unit: 'days' } as const, { amount: 3, unit: 'months' } as const]) {
        expect(clock.day(addSpan(from as Instant, span, clock.zone))).toBe(clock.day(clock.later(from, span.amount, span.unit)));
      }
    }
  });
});
