import { describe, expect, it } from 'vitest';
import { citation, markdownOf, textOf } from '../../../lib/export/citation.ts';

describe('a case in a text', () => {
  it('is number and short summary, as far as they are known', () => {
    expect(citation('00812345', 'Loans')).toBe('00812345, Loans');
    expect(citation(null, 'Loans')).toBe('Loans');
  });

  it('is a link in Markdown, and what a page showed is text', () => {
    const cited = 'A *bold* [claim](https://elsewhere.invalid) <img>';
    expect(markdownOf([{ cited, link: 'https://support.proquest.com/s/case/5 (1)', lines: ['New #1'] }])).toBe(
      '- [A \\*bold\\* \\[claim\\](https://elsewhere.invalid) \\<img\\>](https://support.proquest.com/s/case/5%20%281%29)  \n  New \\#1',
    );
    expect(markdownOf([{ cited: 'x', link: null, lines: [] }])).toBe('- x');
  });
});

it('cases as text are apart by an empty line, each with its address', () => {
  const one = { cited: '00812345, Loans', link: 'https://support.proquest.com/s/case/5', lines: ['Status: New'] };
  expect(textOf([one, { ...one, link: null }])).toBe(
    '00812345, Loans\nhttps://support.proquest.com/s/case/5\nStatus: New\n\n00812345, Loans\nStatus: New',
  );
});
