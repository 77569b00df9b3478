import { describe, expect, it } from 'vitest';
import { spread } from '../bench/figures.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1).reverse();

describe('the spread of a median', () => {
  // From tables of such intervals: the ranks of the least and the greatest that count.
  it.each([
    [6, 1, 6],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
  ])('of %i values goes from rank %i to rank %i', (count, low, high) => {
    expect(spread(upTo(count))).toEqual([low, high]);
  });

  it('is not told by fewer than six', () => {
    expect(spread(upTo(5))).toEqual([Number.NaN, Number.NaN]);
  });
});
