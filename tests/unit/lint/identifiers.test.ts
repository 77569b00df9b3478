import { describe, expect, it } from 'vitest';
import { isIssn } from '../../../lib/lint/evidence/identifiers.ts';
import { lint } from '../../../lib/lint/lint.ts';

const spanOf = (description: string) => {
  const { identifiers } = lint({ subject: '', description, surface: 'case', product: 'Alma', priority: null }).has;
  return identifiers && description.slice(identifiers.start, identifiers.end);
};

describe('isIssn', () => {
  // The check digit as in ISO 3297, worked out by hand: 0·8+3·7+7·6+8·5+5·4+9·3+5·2 = 160, 160 mod 11 = 6, 11 − 6 = 5.
  it.each(['0378-5955', '2434-561x', '03785955'])('accepts %s', (issn) => expect(isIssn(issn)).toBe(true));
  it.each(['0378-5954', '2434-5611'])('refuses %s', (issn) => expect(isIssn(issn)).toBe(false));
});

describe('identifiers', () => {
  it.each([
    ['The journal 0378-5955 is missing.', '0378-5955'],
    ['The years 1998-2004 are missing.', null],
    ['The ISSN is 2998-4410 there.', '2998-4410'],
    ['Look at MMS ID 9912345670001234.', 'MMS ID 9912345670001234'],
    ['A set of 12 records is empty.', null],
    ['Call 555 0123 45 for details.', null],
  ])('%s', (text, found) => {
    const span = spanOf(text);
    if (found === null) expect(span).toBeNull();
    else expect(found).toContain(span ?? '?');
  });
});
