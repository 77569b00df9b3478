import { describe, expect, it } from 'vitest';
import { lint } from '../../../lib/lint/lint.ts';
import type { FindingKind } from '../../../lib/lint/types.ts';
import { SUBJECTS, WORDING } from '../../corpus/wording.ts';

const kinds = (description: string, subject = 'Loans are not renewed for staff') =>
  lint({ subject, description, surface: 'case', product: 'Alma', priority: null }).findings.map((finding) => finding.kind);

describe.each(Object.entries(WORDING) as [FindingKind, { fires: readonly string[]; silent: readonly string[] }][])(
  '%s',
  (kind, { fires, silent }) => {
    it('is marked in at least nine of ten', () => {
      const missed = fires.filter((text) => !kinds(text).includes(kind));
      expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(fires.length / 10);
    });

    it('is never marked where it only looks like it', () => {
      expect(silent.filter((text) => kinds(text).includes(kind))).toEqual([]);
    });
  },
);

describe('subjects', () => {
  it('that tell nothing are marked', () => {
    expect(SUBJECTS.vague.filter((subject) => !kinds('x', subject).includes('subject'))).toEqual([]);
  });

  it('that tell what is wrong and where are left alone', () => {
    expect(SUBJECTS.clear.filter((subject) => kinds('x', subject).includes('subject'))).toEqual([]);
  });
});
