import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../lib/lint/engine/document.ts';
import { fold } from '../../../lib/lint/engine/fold.ts';
import { Lexicon } from '../../../lib/lint/engine/lexicon.ts';
import { phrases } from '../../../lib/lint/engine/pattern.ts';

const NONE = new Lexicon({});
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

describe('phrases', () => {
  const found = (lines: string, text: string) =>
    new Lexicon({ x: phrases(lines, { thing: 'job file+', small: 'just the very' }) })
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
