import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../lib/lint/engine/lexicon.ts';
import { lint } from '../../../lib/lint/lint.ts';
import { createLinter } from '../../../lib/lint/linter.ts';
import { PATTERNS } from '../../../lib/lint/parts/rude-ways.ts';
import type { LintInput } from '../../../lib/lint/types.ts';
import { LISTS } from '../../../lib/lint/words/classes.ts';
import { EVIDENCE } from '../../corpus/evidence.ts';
import { WORDING } from '../../corpus/wording.ts';

const input = (description: string, subject = '', surface: LintInput['surface'] = 'case', priority = 'High'): LintInput => ({
  subject,
  description,
  surface,
  product: 'Alma',
  priority,
});

/** Milliseconds that the processor worked for it: a busy machine makes others wait, not this figure grow. */
const timeOf = (work: () => unknown) => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

const bestTime = (work: () => unknown): number => Math.min(timeOf(work), timeOf(work), timeOf(work));

/** Far above what a linear expression takes for 20,000 characters, far below what a quadratic one takes. */
const LIMIT_MS = 400;
/** Less than this is not measured but noise. */
const NOISE_MS = 12;
/** So much longer is the text that is compared with a short one. */
const FACTOR = 8;
/** What it may cost: eight times as much, with room for a busy machine. A square costs 64 times as much. */
const MOST = 24;
const TRIES = 20;

/** How many times as much the long text costs, by the least that each was seen to cost; 0 where it is too little to be measured. */
function growth(short: string, long: string, work: (text: string) => unknown): number {
  let [large, small] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < TRIES && (i === 0 || large > MOST * small); i += 1) {
    large = Math.min(
      large,
      timeOf(() => work(long)),
    );
    if (large < NOISE_MS) return 0;
    // As often as makes it as long: the system counts a few milliseconds at a time.
    const all = timeOf(() => {
      for (let time = 0; time < FACTOR; time += 1) work(short);
    });
    small = Math.min(small, all / FACTOR);
  }
  return large / small;
}

const LENGTH = 5_000;
const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** How the cost of work grows over a text that is the unit again and again. */
const growthOver = (unit: string, work: (text: string) => unknown, length = LENGTH) =>
  growth(fill(unit, length), fill(unit, FACTOR * length), work);

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
    '"a "b" ',
    '(("a',
    '2025-03-04 08:11:53 GET /almaws/v1/bibs 500\n',
    'at com.example.A.b(A.java:1)\n',
    '\n-----Original Message-----\nFrom: a\n',
    '\nSteps:\n',
    'Expected:\n\n',
  ],
];

const SENTENCES = [
  ...Object.values(EVIDENCE).flatMap(({ present, absent }) => [...present, ...absent]),
  ...Object.values(WORDING).flatMap(({ fires, silent }) => [...fires, ...silent]),
];

/** The regular expressions that linting runs, whichever of the ways to run one it takes: all of them end in `exec`. */
function expressionsOfLint(): RegExp[] {
  const seen = new Map<string, RegExp>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function record(text) {
    seen.set(String(this), this);
    return exec.call(this, text);
  };
  try {
    const long = SENTENCES.join('\n');
    for (const surface of ['case', 'comment'] as const) {
      for (const priority of ['Normal', 'Down']) {
        for (const text of [...SENTENCES, long, long.toUpperCase()])
          lint({ ...input(text, text.slice(0, 200), surface, priority), vendorComment: 'Which record is it?' });
      }
    }
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...seen.values()];
}

/** Words that stand in the source of an expression. */
const wordsIn = (source: string) => [...new Set(source.match(/(?<!\\)[a-zà-ÿ]{2,}/gi) ?? [])];

describe('growth', () => {
  it('tells a square from a line', () => {
    expect(growthOver('x', (text) => text.match(/x.*y/g), 1_000)).toBeGreaterThan(MOST);
    expect(growthOver('x', (text) => text.match(/x.{0,1000}y/g), 2_000)).toBeLessThan(MOST);
  });
});

describe('the cost of a text', () => {
  it.each([...UNITS, 'a'.repeat(50)].map((unit) => [unit]))('grows with its length on %j again and again', (unit) => {
    expect(growthOver(unit, (text) => lint(input(text, text)))).toBeLessThan(MOST);
    expect(growthOver(unit, (text) => lint(input(`${text}x`)))).toBeLessThan(MOST);
  });

  it('is small on every unit again and again, whatever it grows by', () => {
    for (const unit of [...UNITS, 'a'.repeat(50)]) {
      const text = fill(unit, 4 * LENGTH);
      for (const each of [input(text, text), input(`${text}x`)])
        expect(
          bestTime(() => lint(each)),
          unit,
        ).toBeLessThan(LIMIT_MS);
    }
  });

  it('grows with its length where it is an ordinary one', () => {
    const ordinary = SENTENCES.join(' ');
    expect(growthOver(ordinary, (text) => lint(input(text)), 10_000)).toBeLessThan(MOST);
  });

  it('grows no faster while it is typed', () => {
    expect(
      growthOver(SENTENCES.join('\n'), (text) => {
        const linter = createLinter();
        for (let i = 0; i < 20; i += 1) linter.update(input(`${text.slice(0, text.length >> 1)}${i}${text.slice(text.length >> 1)}`));
      }),
    ).toBeLessThan(MOST);
  });
});

describe('the cost of a pattern', () => {
  it('is measured for all lists', () => {
    expect(LISTS.length).toBeGreaterThan(30);
  });

  it.each([...LISTS, ...PATTERNS].map((patterns, i) => [i, patterns] as const))(
    'of list %i grows with the length of what it looks for',
    (_, patterns) => {
      for (const pattern of patterns) {
        const lexicon = lexiconOf([[pattern]]);
        const words = [...(pattern.next ?? []), ...wordsIn(pattern.after), ...wordsIn(pattern.before)];
        const [cue = ''] = pattern.cues;
        const some = words.filter((_word, i) => i % Math.ceil(words.length / 12) === 0);
        const units = [cue, ...some].map((word) => `${word.replace('#', '1')} `);
        for (const unit of new Set([
          ...units.slice(0, 20),
          units.join(''),
          units.map((word) => `${cue} ${word}`).join(''),
          ...some.map((word) => `${cue} ${fill(`${word} `, 60)}`),
        ])) {
          expect(
            growthOver(unit, (text) => lexicon.read(text), 2_500),
            `${pattern.cues} … ${pattern.after} on ${unit}`,
          ).toBeLessThan(MOST);
        }
      }
    },
  );
});

describe('the cost of an expression', () => {
  const expressions = expressionsOfLint().filter(({ sticky }) => !sticky);

  it('is measured for all of them', () => {
    expect(expressions.length).toBeGreaterThan(80);
  });

  it.each(expressions.map((expression) => [expression]))('%s grows with the length of the text', (expression) => {
    const all = new RegExp(expression.source, [...new Set(`${expression.flags}g`)].join(''));
    const words = wordsIn(expression.source);
    for (const unit of new Set([
      ...UNITS,
      ...words.slice(0, 16).flatMap((word) => [`${word} `, `${word}:`]),
      `${words.slice(0, 40).join(' ')} `,
    ])) {
      expect(
        growthOver(unit, (text) => text.match(all), 3_000),
        `on ${JSON.stringify(unit)}`,
      ).toBeLessThan(MOST);
    }
  });
});
