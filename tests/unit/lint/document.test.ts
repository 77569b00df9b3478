import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Doc, firstHit, kept, readDoc, scanner } from '../../../lib/lint/engine/document.ts';
import { editBetween } from '../../../lib/lint/engine/edit.ts';
import { fold } from '../../../lib/lint/engine/fold.ts';
import { lexiconOf } from '../../../lib/lint/engine/lexicon.ts';
import { phrases } from '../../../lib/lint/engine/pattern.ts';
import { lexiconNow } from '../../../lib/lint/lexicon.ts';
import { languagesPart } from '../../../lib/lint/parts/languages.ts';
import { takePart } from '../../../lib/lint/parts.ts';
import { LISTS } from '../../../lib/lint/words/classes.ts';

takePart('languages', languagesPart);

const NONE = lexiconOf([]);
const sentencesOf = (text: string) => readDoc(text, NONE).sentences.map(({ start, end }) => text.slice(start, end));

describe('fold', () => {
  it.each(['İstanbul’da “quoted”', '\u{1F600} ẞ ǅ', 'a\u0301\u00a0b', '', '\ud800 lone'])('keeps every index of %j', (text) => {
    expect(fold(text)).toHaveLength(text.length);
  });
});

describe('sentences', () => {
  it('end at full stops and not in quotations, addresses or numbers', () => {
    expect(sentencesOf('It says "Failed. Try again." twice. See https://example.org/a.b. Version 2.0 is fine.')).toEqual([
      'It says "Failed. Try again." twice.',
      'See https://example.org/a.b.',
      'Version 2.0 is fine.',
    ]);
  });

  it('go on over lines that a mail program broke', () => {
    expect(sentencesOf('The list of the requests that wait at the circulation\ndesk is empty.\nThanks')).toEqual([
      'The list of the requests that wait at the circulation\ndesk is empty.',
      'Thanks',
    ]);
  });

  it('leave out logs and headers of forwarded mail', () => {
    const text = 'It fails.\n2025-03-04 08:11:53 GET /almaws/v1/bibs 500\n-----Original Message-----\nFrom: Desk\nIt is slow.';
    const { sentences } = readDoc(text, NONE);
    expect(sentences.map(({ start, end, quoted }) => [text.slice(start, end), quoted])).toEqual([
      ['It fails.', false],
      ['It is slow.', true],
    ]);
  });

  it('keep the ordinal of a list item', () => {
    expect(readDoc('1. Open it\n2) Close it\n- a dash\n3 books are lost', NONE).sentences.map((s) => s.ordinal)).toEqual([1, 2, 0, 3]);
    expect(readDoc('We looked.\n3 books are lost', NONE).sentences.map((s) => s.ordinal)).toEqual([null, null]);
  });
});

describe("what is nobody's sentence", () => {
  const texts = (text: string) => readDoc(text, NONE).sentences.map((s) => s.text);

  it.each([
    ['stack traces', 'java.lang.IllegalStateException: no set\n\tat com.example.Job.run(Job.java:42)\nCaused by: java.io.IOException'],
    ['lines of logs', '2025-03-04 08:11:53 INFO started\n[08:11:54] done\nPOST /almaws/v1/users'],
    ['fenced code', '```\nThis is. Not read\n```'],
    ['program text', 'const a = f(1);\n}'],
  ])('%s', (_, text) => {
    expect(texts(`It fails.\n${text}\nIt stops.`)).toEqual(['it fails.', 'it stops.']);
  });

  it('addresses are blotted out and cut nowhere', () => {
    expect(texts('See https://example.org/a?b=C. Next one.')).toEqual([`see ${'¤'.repeat(25)}.`, 'next one.']);
    expect(texts('Write to a.b@example.org. Thanks.')).toEqual([`write to ${'¤'.repeat(15)}.`, 'thanks.']);
  });

  it("quoted mail is somebody else's", () => {
    expect(readDoc('> It fails.\nIt does.', NONE).sentences.map((s) => s.quoted)).toEqual([true, false]);
  });
});

describe('sections', () => {
  const labels = (text: string) => readDoc(text, NONE).sections.map(({ label, empty }) => [label, empty]);

  it('are filled or empty', () => {
    expect(labels('Steps to reproduce:\n\nExpected result:\nAn empty list\n\nActual result: see above\n**Browser** Chrome')).toEqual([
      ['steps', true],
      ['expected', false],
      ['observed', true],
      ['environment', false],
    ]);
  });

  it.each([
    ['EXPECTED RESULT\nA list', 'expected'],
    ['## Expected result\nA list', 'expected'],
    ['What should happen\nA list', 'expected'],
    ['- Expected: a list', 'expected'],
    ['Soll-Zustand: eine Liste', 'expected'],
    ['Résultat attendu : une liste', 'expected'],
    ['Schritte:\n1. Öffnen', 'steps'],
    ['How often: each time', 'frequency'],
  ])('%j', (text, label) => {
    expect(labels(text)[0]).toEqual([label, false]);
  });
});

const FRAGMENTS = [
  'The slip is blank. ',
  'It should carry a title, and the number of the request below it, but ',
  '\n',
  '\n\n',
  'Steps:\n1. Open the list\n2 click Print\n3. Wait\n',
  'Expected result:\n',
  '**Browser** ',
  '- a dash\n',
  'Kind regards\nAda\n',
  '> said before\n',
  '"quoted. Yes ',
  '"',
  '```\n',
  '2025-03-04 08:11:53 INFO a. b\n',
  '\tat com.example.A.b(A.java:1)\n',
  '-----Original Message-----\nFrom: Desk\n',
  'See https://example.org/a.b?c. ',
  '\u{1F600} ',
  '\u{1F469}\u200d\u{1F4BB}! ',
  'שלום עולם. ',
  'مرحبا؟ ',
  'e\u0301te\u0301. ',
  'İstanbul. ',
  '図書館。次。',
  'Mr. A. Smith, e.g. no. 5. ',
];
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(''));
const shown = ({ lines, sentences, sections, pieces }: Doc) => ({
  lines: lines.map(({ sentences: _, ...line }) => line),
  sentences: sentences.map(({ piece: _, ...sentence }) => sentence),
  pieces: pieces.map(({ at, end, piece }) => [at, end, piece.raw, piece.folded]),
  sections,
});

describe('offsets', () => {
  it('of lines, sentences and pieces are those of the text as it was given', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { lines, sentences, pieces } = readDoc(raw, lexiconNow());
        expect(lines.map((line) => raw.slice(line.start, line.end)).join('\n')).toBe(raw);
        for (const { at, end, piece } of pieces) {
          expect(raw.slice(at, end)).toBe(piece.raw);
          expect(fold(piece.raw)).toBe(piece.folded);
        }
        for (const { start, end, text: own, hits } of sentences) {
          const folded = fold(raw.slice(start, end)).replaceAll('\n', ' ');
          expect(own).toHaveLength(end - start);
          for (let i = 0; i < own.length; i += 1) expect([folded[i], '¤']).toContain(own[i]);
          for (const hit of hits) expect(0 <= hit.start && hit.start < hit.end && hit.end <= own.length).toBe(true);
        }
        const ends = pieces.map(({ end }) => end);
        expect(pieces.every(({ at }, i) => at >= (ends[i - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('a document that is read on from the version before', () => {
  it('is as one that is read anew', () => {
    fc.assert(
      fc.property(text, fc.array(fc.record({ at: fc.nat(), drop: fc.nat({ max: 40 }), put: text }), { maxLength: 6 }), (start, edits) => {
        let raw = start;
        let doc = readDoc(raw, lexiconNow());
        for (const { at, drop, put } of edits) {
          const from = at % (raw.length + 1);
          raw = raw.slice(0, from) + put + raw.slice(from + drop);
          doc = readDoc(raw, lexiconNow(), doc);
          expect(shown(doc)).toEqual(shown(readDoc(raw, lexiconNow())));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks again only of the sentence that was edited', () => {
    let asked = 0;
    const counts = kept(({ text: own }) => {
      asked += 1;
      return own.length;
    });
    const before =
      'It is slow.\n'.repeat(3) +
      'The first list is empty. The second is not.\nThe third list is full.\n'.repeat(20).replace(/list/g, () => `list${asked++}`);
    asked = 0;
    const first = readDoc(before, NONE);
    first.sentences.map(counts);
    const all = asked;
    const second = readDoc(before.replace('list7 ', 'list seven '), NONE, first);
    second.sentences.map(counts);
    expect(asked).toBe(all + 1);
    expect(scanner(({ raw }) => (raw.includes('seven') ? [{ start: 0, end: 3 }] : []))(second)).toHaveLength(1);
  });

  it('finds where two texts differ', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, before, after, tail) => {
        const [a, b] = [head + before + tail, head + after + tail];
        const { start, oldEnd, newEnd } = editBetween(a, b);
        expect(a.slice(0, start) + b.slice(start, newEnd) + a.slice(oldEnd)).toBe(b);
        expect(start).toBeGreaterThanOrEqual(Math.min(head.length, a === b ? a.length : head.length));
      }),
    );
  });
});

describe('the lexicon', () => {
  it('takes no word for another', () => {
    const cues = new Set(LISTS.flat().flatMap((pattern) => pattern.cues));
    const single = [...cues].filter((cue) => /^[\p{L}']+$/u.test(cue));
    expect(single.length).toBeGreaterThan(500);
    for (const cue of ['printer', 'holdings', 'xyzzy', 'aa', 'ab']) {
      const own = lexiconOf([phrases(single.filter((word) => word !== cue).join('|'))]);
      expect(own.read(cue)).toEqual([]);
    }
    const all = lexiconOf([phrases(single.join('|'))]);
    for (const cue of single) expect(firstHit(readDoc(cue, all, null, true), 0)).toEqual({ start: 0, end: cue.length });
  });
});

describe('phrases', () => {
  const found = (lines: string, text: string) =>
    lexiconOf([phrases(lines, { thing: 'job file+', small: 'just the very' })])
      .read(text)
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['stop+|deny+|close+ the~ job', 'it stopped the job, denies a job, closing job, stop jobs', ['stopped the job', 'closing job']],
    ['<!not|never fail+', 'it fails, does not fail, failed', ['fails', 'failed']],
    ['<will|shall end', 'it will end, then end', ['end']],
    ['<^ well done', 'well done', ['well done']],
    ['no @thing', 'no job, no filing, no luck', ['no job', 'no filing']],
    ['is very|so* slow !now', 'is very so slow, is slow now', ['is very so slow']],
    ['both .. same', 'both the clerks see the same. both. same', ['both the clerks see the same']],
    ['for # days $', 'for 12 days, for 3 days too, for 1,5 days', ['for 12 days', 'for 1,5 days']],
    ['# of', '3 of them', ['3 of']],
    ['goes _ $', 'it goes wrong. it goes very wrong', ['goes wrong']],
    ['re -?runs?', 're-run it', ['re-run']],
    ['files? go+|be+ lost', 'file went lost, files are lost, filed is lost', ['file went lost', 'files are lost']],
    ['see+ the_list|lists?', 'saw the list, seeing lists, see the lists', ['saw the list', 'seeing lists']],
    ['<the_same|that thing', 'the same thing, that thing, the thing', ['thing', 'thing']],
    ['is ~ empty', 'is just the very empty one, is empty', ['is just the very empty', 'is empty']],
  ])('%j in %j', (lines, text, hits) => {
    expect(found(lines, text)).toEqual(hits);
  });
});
