import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXTRAS } from '../../../lib/lint/extras.ts';
import { lint } from '../../../lib/lint/lint.ts';
import { RULES } from '../../../lib/lint/rules/registry.ts';
import type { RuleExamples } from '../../../lib/lint/rules/rule.ts';
import { ELEMENTS, type LintChoices, type LintInput } from '../../../lib/lint/types.ts';
import { english, englishKeys } from './messages.ts';

const FOLDER = new URL('../../../lib/lint/rules/', import.meta.url);
const HELPERS = ['rule', 'registry', 'missing'];
const EXAMPLES = import.meta.glob<{ examples: RuleExamples }>('../../../lib/lint/rules/*.examples.ts', { eager: true });
const examplesOf = (id: string): RuleExamples => {
  const found = EXAMPLES[`../../../lib/lint/rules/${id}.examples.ts`];
  if (!found) throw new Error(`${id} has no examples`);
  return found.examples;
};
const inputOf = (example: Partial<LintInput>): LintInput => ({
  subject: '',
  description: '',
  surface: 'case',
  product: 'Alma',
  priority: null,
  ...example,
});
const firing = (example: Partial<LintInput>) => lint(inputOf(example)).findings.map((finding) => finding.rule);

describe('the registry', () => {
  it('lists every rule file once, under the name of the file', () => {
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.examples.ts'))
      .map((name) => name.slice(0, -3))
      .filter((name) => !HELPERS.includes(name));
    expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  it('has a missing-rule for each element and each need of a product', () => {
    const rules = RULES.filter((rule) => rule.kind === 'missing').map((rule) => rule.id);
    for (const element of [...ELEMENTS, ...EXTRAS])
      expect(rules).toContain(`missing-${element.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`);
  });
});

describe.each(RULES.map((rule) => [rule.id]))('%s', (id) => {
  it('fires on its examples and keeps silent on the others', () => {
    const examples = examplesOf(id);
    expect(examples.fires.length).toBeGreaterThan(0);
    expect(examples.silent.length).toBeGreaterThan(0);
    for (const example of examples.fires) expect(firing(example), JSON.stringify(example)).toContain(id);
    for (const example of examples.silent) expect(firing(example), JSON.stringify(example)).not.toContain(id);
  });

  it('tells every message in words that exist, with a source', async () => {
    const messages = await english();
    const examples = examplesOf(id);
    const findings = examples.fires.flatMap((example) => lint(inputOf(example)).findings.filter((finding) => finding.rule === id));
    for (const { message, why, fixes, source } of findings) {
      expect(messages.get(source.key)).toMatch(/^https:\/\//);
      const used = [message, why, ...fixes.flatMap(({ label, insert }) => ('key' in insert ? [label, insert] : [label]))];
      for (const { key } of used) expect([...messages.keys()], key).toContain(key);
    }
  });
});

it('names and asks for each element', async () => {
  const keys = await englishKeys();
  for (const element of [...ELEMENTS, ...EXTRAS])
    for (const part of ['name', 'ask', 'skeleton']) expect(keys).toContain(`lint.elements.${element}.${part}`);
});

describe('a courteous request', () => {
  const fixesOf = (description: string) =>
    lint({ subject: '', description, surface: 'case', product: null, priority: null }).findings.find(({ rule }) => rule === 'insult')
      ?.fixes;

  it('is offered in two wordings in place of a sentence that says nothing else', () => {
    expect(fixesOf('The list stays empty. This is ridiculous.')?.map(({ span }) => span)).toEqual(
      Array(2).fill({ field: 'description', start: 22, end: 41 }),
    );
  });
  it('is not offered where it would take what the sentence tells', () => {
    expect(fixesOf('Your ridiculous list has shown error 500 for MMS ID 9912345678901234 every day since Monday.')).toEqual([]);
  });
});

describe('a question that a comment passes over', () => {
  it('is quoted as it was written', () => {
    const vendorComment = 'Dear Ada,\n\nWhich Browser does “LANTERN-TEST” use? Thank you.';
    const { findings } = lint(inputOf({ surface: 'comment', vendorComment, description: 'Any news?' }));
    expect(findings).toMatchObject([{ rule: 'unanswered-question', message: { params: ['Which Browser does “LANTERN-TEST” use?'] } }]);
  });
});

describe('a case number that stands by itself', () => {
  const caseOf = (description: string, subject = ''): LintInput => ({
    subject,
    description,
    surface: 'case',
    product: null,
    priority: null,
  });
  const fixOf = (input: LintInput) => lint(input).findings.find(({ rule }) => rule === 'missing-related-case')?.fixes[0];

  it('is moved into a sentence, where it stands', () => {
    const description = 'The list is empty.\n06123456\nThanks!';
    expect(fixOf(caseOf(description))).toMatchObject({
      span: { start: 19, end: 27 },
      insert: { key: 'lint.fixes.case_sentence', params: ['06123456'] },
    });
  });
  it('gets a sentence in the description when it stands in the subject', () => {
    expect(fixOf(caseOf('The list is empty.', 'List empty (see 06123456)'))).toMatchObject({
      span: { field: 'description', start: 18, end: 18 },
      insert: { key: 'lint.fixes.case_sentence_apart', params: ['06123456'] },
    });
  });
});

describe('a section to fill in', () => {
  const placeOf = (description: string, element: string) => {
    const { checklist } = lint({ subject: '', description, surface: 'case', product: null, priority: null });
    const span = checklist.find((item) => item.element === element)?.fixes[0]?.span;
    return span && [description.slice(0, span.start), description.slice(span.end)];
  };

  it('goes behind the sections that come before it', () => {
    expect(placeOf('What happens: the list is empty.\n\nScreenshot: attached.', 'expected')).toEqual([
      'What happens: the list is empty.',
      '\n\nScreenshot: attached.',
    ]);
  });
  it('goes before the greeting and before a forwarded mail', () => {
    expect(placeOf('The list is empty.\n\nKind regards\nMira Lindqvist', 'expected')).toEqual([
      'The list is empty.',
      '\n\nKind regards\nMira Lindqvist',
    ]);
    expect(placeOf('The list is empty.\n\n-----Original Message-----\nFrom: Mira', 'expected')?.[0]).toBe('The list is empty.');
  });
  it('goes to the end otherwise, in place of the blanks there', () => {
    expect(placeOf('The list is empty. \n', 'expected')).toEqual(['The list is empty.', '']);
  });
});

describe('the checklist', () => {
  const elementsOf = (input: Partial<LintInput>) =>
    lint(inputOf({ description: 'The list is empty.', ...input })).checklist.map((item) => item.element);

  it('asks for what the product needs besides', () => {
    expect(elementsOf({ product: 'Alma' })).not.toContain('collection');
    expect(elementsOf({ product: 'Alma Data Services' })).toContain('collection');
    expect(elementsOf({ product: 'Summon' })).toContain('linkExamples');
    expect(elementsOf({ product: 'campusM' })).toEqual(expect.arrayContaining(['appAccess', 'connectLayer', 'knowledgeArticle']));
  });
  it.each(['Test account', 'Connect Layer', 'Knowledge Articles followed'])(
    'asks for what the heading "%s" wants until something stands there, and adds no second one',
    (heading) => {
      const lineOf = (under: string) =>
        lint(inputOf({ product: 'campusM', description: `The list is empty.\n\n${heading}: ${under}` })).checklist.filter(
          ({ element, present, fixes }) => EXTRAS.some((extra) => extra === element) && (present || fixes.length === 0),
        );
      expect(lineOf('')).toMatchObject([{ present: false }]);
      expect(lineOf('lantern-1')).toMatchObject([{ present: true }]);
    },
  );
  it('asks for the institution only where it is known that several share the account', () => {
    expect(elementsOf({})).not.toContain('institution');
    expect(elementsOf({ sharedAccount: null })).not.toContain('institution');
    expect(elementsOf({ sharedAccount: true })).toContain('institution');
  });
  it('does not ask for what is switched off or ignored', () => {
    const input = inputOf({ description: 'The list is empty.' });
    const impact = lint(input).findings.find(({ rule }) => rule === 'missing-impact');
    for (const choices of [{ rules: { 'missing-impact': 'off' } }, { ignored: new Set([impact?.ignoreKey ?? '']) }] as const) {
      const { checklist, findings } = lint(input, choices);
      expect(checklist.map((item) => item.element)).not.toContain('impact');
      expect(findings.map((finding) => finding.rule)).not.toContain('missing-impact');
    }
  });
});

describe('what the user wants of the rules', () => {
  const input = inputOf({ description: 'Your stupid list is empty.' });
  const insult = (choices?: LintChoices) => lint(input, choices).findings.find(({ rule }) => rule === 'insult');

  it('switches them off or gives them another severity', () => {
    expect(insult()?.severity).toBe('warning');
    expect(insult({ rules: { insult: 'off' } })).toBeUndefined();
    expect(insult({ rules: { insult: 'error' } })?.severity).toBe('error');
    expect(insult({ rules: { 'a-rule-of-old': 'off' } })).toBeDefined();
  });
});

describe('an ignored finding', () => {
  const TEXT = 'We open the page. Your stupid list is empty. It should hold ten loans.';
  const insultIn = (description: string, ignored: ReadonlySet<string> = new Set()) =>
    lint(inputOf({ description }), { ignored }).findings.find(({ rule }) => rule === 'insult');
  const ignored = new Set([insultIn(TEXT)?.ignoreKey ?? '']);

  it('stays ignored whatever is written elsewhere', () => {
    expect(insultIn(TEXT)).toBeDefined();
    expect(insultIn(TEXT, ignored)).toBeUndefined();
    for (const changed of [
      `Hello!\n\n${TEXT}`,
      TEXT.replace('We open the page.', 'Under Loans we open the third page!'),
      TEXT.replace('ten loans', 'eleven loans'),
      TEXT.replace('stupid list is empty', 'stupid  list is always empty'),
    ])
      expect(insultIn(changed, ignored), changed).toBeUndefined();
  });
  it('comes back when its own words change, and stands elsewhere as before', () => {
    expect(insultIn(TEXT.replace('stupid', 'idiotic'), ignored)).toBeDefined();
    expect(insultIn('This stupid page is blank.', ignored)).toBeDefined();
  });
  it('is kept without a word of the text', () => {
    const secret = lint(inputOf({ description: 'Please use password Sun!flower22 there.' })).findings.find(({ rule }) => rule === 'secret');
    expect(secret?.ignoreKey).toMatch(/^secret:[0-9a-z]+$/);
  });
  it('is a question of what is said, where it has no words of its own', () => {
    const keyOf = (product: string, description: string) =>
      lint(inputOf({ product, description })).findings.find(({ rule }) => rule === 'other-asset')?.ignoreKey;
    const loans = 'The hold shelf letter is sent twice and the loan cannot be renewed.';
    expect(keyOf('Primo', loans)).toBe(keyOf('Primo', `${loans} Since Monday.`));
    expect(keyOf('Primo', loans)).not.toBe(keyOf('bX', loans));
  });
});

describe('something vital that is missing', () => {
  const OBSERVED = 'Under Fulfillment > Loans, the list stays empty for barcode 31822034567890.';
  const RICH = `${OBSERVED} It happens each time, in Firefox 133, since the May release, and no loan can be returned at the desk.`;
  const STEPS = 'Steps:\n1. Open the loans list.\n2. Scan the barcode.\n3. Press Enter.';
  const expectedIn = (description: string) => lint(inputOf({ description })).findings.find(({ rule }) => rule === 'missing-expected');

  it('is a warning in a text that lacks much', () => expect(expectedIn(OBSERVED)?.severity).toBe('warning'));
  it('is a suggestion in one that holds all else that is vital, and more', () =>
    expect(expectedIn(`${RICH}\n${STEPS}`)?.severity).toBe('suggestion'));
  it('is a warning beside something else vital that is missing', () => expect(expectedIn(RICH)?.severity).toBe('warning'));
});
