import { describe, expect, it } from 'vitest';
import { HAND_OVER_STEPS, isTicked, withTick } from '../../../lib/guidance/hand-over.ts';

const KEY = 'https://portal.invalid|#00812345';
const OTHER = 'https://portal.invalid|#00812346';
const stepsOf = (done: readonly string[], key: string) => HAND_OVER_STEPS.filter((step) => isTicked(new Set(done), key, step));

describe('the steps of a hand-over', () => {
  it('are ticked off one by one, each for its case, in whatever order', () => {
    const one = withTick([], KEY, 'comment', true);
    expect(stepsOf(one, KEY)).toEqual(['comment']);
    expect(stepsOf(one, OTHER)).toEqual([]);
    const both = withTick(withTick(one, OTHER, 'contacts', true), KEY, 'contacts', true);
    expect(stepsOf(both, KEY)).toEqual(['contacts', 'comment']);
    expect(stepsOf(both, OTHER)).toEqual(['contacts']);
    expect(stepsOf(withTick(both, KEY, 'comment', false), KEY)).toEqual(['contacts']);
  });

  it('are all ticked off where only the case was, and one can be taken back', () => {
    expect(stepsOf([KEY], KEY)).toEqual(['contacts', 'comment']);
    const changed = withTick([KEY, OTHER], KEY, 'contacts', false);
    expect(stepsOf(changed, KEY)).toEqual(['comment']);
    expect(stepsOf(changed, OTHER)).toEqual(['contacts', 'comment']);
  });

  it('are kept once', () => {
    const twice = withTick(withTick([KEY], KEY, 'contacts', true), KEY, 'contacts', true);
    expect(twice).toHaveLength(2);
  });
});
