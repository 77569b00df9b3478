import { describe, expect, it } from 'vitest';
import { finder, searchText } from '../../../lib/cases/search.ts';

const text = searchText(['00812345', 'Größe der Titelblätter', null, 'Alma']);

describe('finding a case', () => {
  it.each(['', ' ', '812345', '00812345', 'größe', 'GRÖSSE'.slice(0, 3), 'alma titel', 'Titelblatter'])('by “%s”', (query) => {
    expect(finder(query)(text)).toBe(true);
  });

  it('needs all words, and no word goes over two fields', () => {
    expect(finder('alma primo')(text)).toBe(false);
    expect(finder('titelblätteralma')(text)).toBe(false);
  });
});
