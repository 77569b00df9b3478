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

describe('a fix', () => {
  const fixed = (description: string, rule: string) => {
    const { findings } = lint({ subject: '', description, surface: 'case', product: 'Alma', priority: null });
    return (findings.find((finding) => finding.rule === rule)?.fixes ?? []).map(({ span, insert }) =>
      'text' in insert ? description.slice(0, span.start) + insert.text + description.slice(span.end) : insert.key,
    );
  };

  it('takes capitals back in the right case, abbreviations aside', () => {
    expect(fixed('The list is empty. WE NEED THE CSV NOW!!! It is for MARC.', 'shouting')).toEqual([
      'The list is empty. We need the CSV now! It is for MARC.',
    ]);
    expect(fixed('When will you FINALLY fix this?!', 'shouting')).toEqual(['When will you finally fix this?']);
  });

  it('masks the value of a secret and nothing else', () => {
    expect(fixed('Log in as exl.test with password Sun!flower22.', 'secret')).toEqual(['Log in as exl.test with password XXXXX.']);
  });

  it('masks a person as a whole', () => {
    expect(fixed('Patron Ada Marlowe, barcode 30000012345678, cannot renew.', 'personal-data')).toEqual(['lint.fixes.masked_person']);
  });

  it.each([
    ['The patron Linus Thornbury (l.thornbury@example.org) cannot log in.', 'Linus Thornbury (l.thornbury@example.org)'],
    ['(Ada Marlowe, barcode 30000012345678) cannot renew.', 'Ada Marlowe, barcode 30000012345678'],
    ['Barcode 30000012345678 (Ada Marlowe) is blocked.', 'Barcode 30000012345678 (Ada Marlowe)'],
  ])('masks a parenthesis with the one that opens it: %s', (description, person) => {
    const { findings } = lint({ subject: '', description, surface: 'case', product: 'Alma', priority: null });
    const [fix] = findings.find(({ rule }) => rule === 'personal-data')?.fixes ?? [];
    expect(description.slice(fix?.span.start, fix?.span.end)).toBe(person);
  });

  it('offers two wordings for a sentence that tells nothing else', () => {
    expect(fixed('The slip is blank. You people never listen.', 'blame')).toEqual([
      'lint.rules.blame.reword',
      'lint.rules.blame.reword_other',
    ]);
    expect(fixed('Hello, the letters look strange.', 'vague-phrase')).toEqual([
      'lint.rules.vague_phrase.reword',
      'lint.rules.vague_phrase.reword_other',
    ]);
  });
});
