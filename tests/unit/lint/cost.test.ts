import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../../lib/lint/lexicon.ts';
import { lint } from '../../../lib/lint/lint.ts';
import { EVIDENCE } from '../../corpus/evidence.ts';
import { WORDING } from '../../corpus/wording.ts';

const run = (description: string, subject = '') => lint({ subject, description, surface: 'case', product: 'Alma', priority: 'High' });

const timeOf = (work: () => unknown) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Best of three, so that a busy machine does not fail the test. */
const bestTime = (work: () => unknown) => Math.min(timeOf(work), timeOf(work), timeOf(work));

const LENGTH = 20_000;
/** Far above what a linear pattern takes for so many characters, far below what a quadratic one takes. */
const LIMIT_MS = 400;

const UNITS = [
  ...' \t\n.,;:!?-_=/|@#*\'"()[]{}<>~$%&+0aA1é',
  ...[
    'a.',
    'a-',
    'a@',
    'a@b.',
    '1.',
    '1,',
    '1-',
    '12 ',
    'Aa ',
    'AA ',
    'Aa Bb, ',
    '. ',
    '.. ',
    '! ',
    '- ',
    '> ',
    '->',
    'a: ',
    ': ',
    '= ',
    '=a;',
    '();',
    'a(',
    '"a',
    '" ',
  ],
  ...[
    'http://',
    'https://a.b/',
    'http://a:',
    '://',
    'www.',
    'user ',
    'user: ',
    'password ',
    'password: ',
    'token ',
    'api key ',
    'pin ',
    'barcode: ',
    'id 1',
    'tel. 1 ',
    '+1 ',
  ],
  ...[
    'select ',
    'select a from ',
    '10.1000/',
    '1234-567',
    '978-',
    'test.',
    'test-',
    'error 4',
    'page 4',
    'mms id ',
    'Mr. ',
    'Aa Bb de ',
    '12 Aa ',
    'case 0123456',
    'steps: ',
    '1. open ',
    '\n1. ',
    '\n- a: ',
    '\n**a',
    '\n# ',
    '\n> ',
    '\n```',
  ],
];

describe('cost', () => {
  it.each(UNITS.map((unit) => [unit]))('stays linear on %j again and again', (unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    expect(bestTime(() => run(text, text))).toBeLessThan(LIMIT_MS);
    expect(bestTime(() => run(`${text}x`))).toBeLessThan(LIMIT_MS);
  });

  it('stays linear on every cue again and again', () => {
    for (const cue of LEXICON.cues) {
      const text = `${cue} `.repeat(Math.ceil(2000 / (cue.length + 1)));
      expect(
        timeOf(() => run(text)),
        cue,
      ).toBeLessThan(LIMIT_MS);
    }
  });

  it('stays linear on every cue among the words that patterns look for', () => {
    const words = ['the', 'is', 'not', 'same', 'we', 'to', 'library', 'of', 'in', 'or', 'have', 'users'];
    for (const cue of LEXICON.cues) {
      const text = words
        .map((word) => `${cue} ${word} `)
        .join('')
        .repeat(20);
      expect(
        timeOf(() => run(text)),
        cue,
      ).toBeLessThan(LIMIT_MS);
    }
  });

  it('grows with the length of ordinary text, not faster', () => {
    const sentences = [
      ...Object.values(EVIDENCE).flatMap(({ present, absent }) => [...present, ...absent]),
      ...Object.values(WORDING).flatMap(({ silent }) => silent),
    ];
    const ordinary = sentences.join(' ');
    const short = ordinary.slice(0, 10_000);
    const long = ordinary.repeat(Math.ceil(100_000 / ordinary.length)).slice(0, 80_000);
    run(short);
    run(long);
    // Eight times the text may take twenty times as long: room for garbage collection, none for a square.
    expect(bestTime(() => run(long))).toBeLessThan(
      20 *
        Math.max(
          bestTime(() => run(short)),
          1,
        ),
    );
  });
});
