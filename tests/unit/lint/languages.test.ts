import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/lint/engine/fold.ts';
import { labelOf } from '../../../lib/lint/engine/labels.ts';
import type { LanguageExamples } from '../../../lib/lint/languages/examples.ts';
import { isForeign, languageOf } from '../../../lib/lint/languages/recognise.ts';
import { WORDS } from '../../../lib/lint/languages/words.ts';
import { lint } from '../../../lib/lint/lint.ts';
import { OTHERS } from '../../../lib/lint/parts/languages.ts';
import { RULES } from '../../../lib/lint/rules/registry.ts';
import { EVIDENCE } from '../../corpus/evidence.ts';
import { WORDING } from '../../corpus/wording.ts';

const EXAMPLES = import.meta.glob<{ examples: LanguageExamples }>('../../../lib/lint/languages/*.examples.ts', { eager: true });
const LANGUAGES = ['en', ...Object.keys(OTHERS)];
const HELPERS = ['examples', 'foreign', 'language', 'recognise', 'words'];
const ENOUGH = 12;

describe('the registry', () => {
  it('lists every language file once, under its code', () => {
    const files = readdirSync(new URL('../../../lib/lint/languages/', import.meta.url))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.examples.ts'))
      .map((name) => name.slice(0, -3))
      .filter((name) => !HELPERS.includes(name));
    expect(LANGUAGES.toSorted()).toEqual(files.sort());
    expect(Object.keys(WORDS)).toEqual(LANGUAGES);
  });
});

describe.each(LANGUAGES.map((code) => [code]))('%s', (code) => {
  const examples = EXAMPLES[`../../../lib/lint/languages/${code}.examples.ts`]?.examples;
  it('has examples', () => {
    expect(examples?.cases.length).toBeGreaterThanOrEqual(ENOUGH);
    expect(Object.keys(examples?.headings ?? {}).length).toBeGreaterThanOrEqual(ENOUGH);
  });

  it.each(Object.entries(examples?.headings ?? {}))('reads the heading %j', (heading, label) => {
    expect(labelOf(fold(heading))).toBe(label);
  });

  const said = Object.entries(examples?.sentences ?? {}).filter(([, sentence]) => sentence !== null);
  it.each(said)('is told %s by %j', (what, sentence) => {
    const { has, findings } = lint({ subject: '', description: sentence ?? '', surface: 'case', product: 'Alma', priority: null });
    const found = Object.entries(has).flatMap(([element, range]) => (range === null ? [] : [element]));
    expect([...found, ...findings.map(({ rule }) => rule)]).toContain(what);
  });

  // Of a few words nothing is sure.
  it('is what the sentences of its examples are in, as far as anything is', () => {
    const sentences = (examples?.cases ?? []).flatMap(({ description }) => description.split(/(?<=[.!?:])\s+|\n+/));
    expect(sentences.filter((sentence) => languageOf(sentence).sure && languageOf(sentence).code !== code)).toEqual([]);
    expect(sentences.some((sentence) => languageOf(sentence).code === code)).toBe(true);
  });

  it.each((examples?.cases ?? []).map((example) => [example.subject, example] as const))('%s', (_, example) => {
    const { has, findings, language } = lint({ surface: 'case', product: 'Alma', priority: null, ...example });
    // Of a few words nothing is said; they are read as English.
    expect(
      code === 'en' ? !language.sure || language.code === 'en' : language.sure && language.code === code,
      JSON.stringify(language),
    ).toBe(true);
    for (const element of example.has ?? []) expect(has[element], element).not.toBeNull();
    if (code === 'en') return;
    const told = findings.filter(({ severity }) => severity !== 'suggestion').map(({ rule }) => rule);
    expect([...new Set(told)].sort()).toEqual([...(example.warns ?? [])].sort());
    for (const { rule } of findings) expect(RULES.find(({ id }) => id === rule)?.languages, rule).toBe('all');
  });
});

describe('recognition', () => {
  it.each([
    [
      'Dutch',
      'Sinds maandag worden er geen aanmaningen meer verstuurd naar onze lezers. Wij hebben niets veranderd, maar het werkt ook niet voor de andere vestigingen.',
    ],
    ['Hebrew', 'מאז יום שני לא נשלחות תזכורות לקוראים שלנו, ולא שינינו דבר בהגדרות.'],
    ['Japanese', '月曜日から督促状が利用者に送信されません。設定は変更していません。'],
    ['Hungarian', 'Hétfő óta nem kapnak felszólítást az olvasóink, és a beállításokon nem változtattunk. Kérjük, hogy nézzék meg.'],
    [
      'Portuguese',
      'Desde segunda-feira os avisos não são enviados aos leitores. Não mudámos nada e também não há erros na lista, mas uma colega viu o mesmo.',
    ],
    ['Polish', 'Od poniedziałku nie są wysyłane upomnienia do czytelników. Nie zmienialiśmy ustawień, a kolega widzi to samo.'],
    [
      'Swedish',
      'Sedan måndag skickas inga påminnelser till våra låntagare. Vi har inte ändrat något och det är samma sak på andra enheter.',
    ],
    ['Russian', 'С понедельника нашим читателям не отправляются напоминания, настройки мы не меняли.'],
    ['Chinese', '自星期一起，读者没有收到催还通知。我们没有更改设置。'],
  ])('%s is another language', (_, text) => {
    expect(languageOf(text)).toEqual({ code: null, sure: true });
  });

  it.each([
    '',
    '   ',
    'Alma',
    '12345',
    'Primo VE 500',
    'Problem mit Alma',
    '"Die Liste der Titel ist nicht vollständig und wird nicht angezeigt"',
  ])('there is too little in %j', (text) => {
    expect(languageOf(text)).toEqual({ code: null, sure: false });
  });

  it('takes no English text for another language', () => {
    const cases = readFileSync('tests/corpus/cases.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ language }) => !language);
    const sentences = [
      ...Object.values(EVIDENCE).flatMap(({ present, absent }) => [...present, ...absent]),
      ...Object.values(WORDING).flatMap(({ fires, silent }) => [...fires, ...silent]),
    ];
    const texts = [...cases.flatMap(({ subject, description }) => [description, `${subject}\n${description}`]), ...sentences];
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => text.length >= 40 && isForeign(languageOf(text)))).toEqual([]);
  });

  it.each(['“”', '„“', '«»', '‘’', '""'])('takes words in %s for none of another script', ([open, close]) => {
    const names = ['Save', 'Cancel', 'Apply', 'Close', 'Print'].map((name) => open + name + close);
    expect(isForeign(languageOf(`${names.join(', ')}: gone.`))).toBe(false);
  });

  it('is sure after a few words, and stays so while the text goes on', () => {
    const text = 'Wir haben seit Montag das Problem, dass keine Mahnungen mehr verschickt werden, und bitten um Hilfe.';
    const words = text.split(' ');
    const codes = words.map((_, i) => languageOf(words.slice(0, i + 1).join(' ')).code);
    expect(codes.indexOf('de')).toBeLessThan(6);
    expect(new Set(codes.slice(codes.indexOf('de')))).toEqual(new Set(['de']));
    expect(codes.slice(0, codes.indexOf('de')).every((code) => code === null)).toBe(true);
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => languageOf(text) !== undefined));
  });
});

describe('a text in a language that is not known', () => {
  const tell = (description: string) =>
    lint({ subject: '', description, surface: 'case', product: null, priority: null }).findings.map(({ rule }) => rule);

  it('is judged by its shapes alone', () => {
    expect(tell('Wij kunnen ons niet aanmelden en het werkt ook niet voor anderen, wachtwoord: Zand!duin22, zie 31990004417752.')).toEqual([
      'secret',
    ]);
    expect(tell('החיפוש אינו מחזיר תוצאות מאז יום שני, וגם עמיתים רואים זאת בתחנות אחרות.')).toEqual(['missing-identifiers']);
  });
});
