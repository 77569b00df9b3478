import { describe, expect, it } from 'vitest';
import { lint } from '../../../lib/lint/lint.ts';
import type { Element } from '../../../lib/lint/types.ts';
import { EVIDENCE } from '../../corpus/evidence.ts';

const holds = (element: Element, description: string) =>
  lint({ subject: '', description, surface: 'case', product: 'Alma', priority: null }).has[element] !== null;

/** Shares of the sentences that must be judged rightly; a finder of language is never perfect, and these say how good it is. */
const LEAST = 0.9;

describe.each(Object.entries(EVIDENCE) as [Element, { present: readonly string[]; absent: readonly string[] }][])(
  '%s',
  (element, { present, absent }) => {
    it('is found where it is told in whatever words', () => {
      const missed = present.filter((text) => !holds(element, text));
      expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(present.length * (1 - LEAST));
    });

    it('is not found where only its words stand', () => {
      const taken = absent.filter((text) => holds(element, text));
      expect(taken.length, taken.join('\n')).toBeLessThanOrEqual(absent.length * (1 - LEAST));
    });
  },
);
