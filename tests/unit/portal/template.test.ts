import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lint } from '../../../lib/lint/lint.ts';
import { ELEMENTS, type Need } from '../../../lib/lint/types.ts';
import { headingInsertions, joined, needsOf, TEMPLATES, type Template } from '../../../lib/portal/template.ts';

const english = parse(readFileSync('lib/i18n/locales/en.yml', 'utf8'));
const skeletonOf = (need: Need): string => english.lint.elements[need].skeleton;

/** The text once the headings are in it. */
function filled(text: string, template: Template, inOnePlace = false): string {
  const edit = joined(text, headingInsertions(text, needsOf(template), skeletonOf, inOnePlace));
  return edit === null ? text : text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
}

describe('the headings of a kind of case', () => {
  it.each<[Template, Need[]]>([
    ['question', ['expected', 'location', 'troubleshooting']],
    ['dataCorrection', ['observed', 'expected', 'location', 'impact', 'identifiers', 'collection']],
    ['enhancement', ['observed', 'expected', 'location', 'impact']],
  ])('are those that its checklist asks for: %s', (template, needs) => {
    expect(needsOf(template)).toEqual(needs);
  });

  it('of an app or a link resolver are those of a fault, with its own behind them', () => {
    const fault = needsOf('defect');
    expect(fault).toEqual(ELEMENTS.slice(0, -2));
    expect(needsOf('campusM')).toEqual([...fault, 'appAccess', 'connectLayer', 'knowledgeArticle']);
    expect(needsOf('linkResolver')).toEqual([...fault, 'linkExamples']);
  });

  it('stand in order in an empty text', () => {
    expect(filled('', 'enhancement')).toBe('What happens: \n\nExpected result: \n\nWhere (menu path or page): \n\nImpact: ');
  });

  it('go behind what was written, before a greeting', () => {
    expect(filled('The list is empty.\n', 'enhancement')).toMatch(/^The list is empty\.\n\nWhat happens: \n\nExpected/);
    expect(filled('The list is empty.\n\nKind regards\nPat', 'question')).toBe(
      'The list is empty.\n\nExpected result: \n\nWhere (menu path or page): \n\nTried so far: \n\nKind regards\nPat',
    );
  });

  it('go to their places among those that are there', () => {
    expect(filled('It is about loans.\n\nSteps to reproduce:\n1. Go\n2. Click\n\nImpact: all readers', 'dataCorrection')).toBe(
      `It is about loans.

What happens: 

Expected result: 

Steps to reproduce:
1. Go
2. Click

Where (menu path or page): 

Impact: all readers

Example (MMS ID, barcode, PO line): 

Collection: `,
    );
  });

  it.each([
    ['filled', 'What happens: the list is empty.\n\nExpected result: one loan.\n\nWhere (menu path or page): here.\n\nImpact: all.'],
    ['empty', 'What happens: \n\nExpected result: \n\nWhere (menu path or page): \n\nImpact: '],
    ['worded otherwise', 'Actual result: none.\nExpected behaviour: one.\nLocation: Fulfillment.\nImpact: all.'],
  ])('that stand there, %s, are not added once more', (_how, text) => {
    expect(filled(text, 'enhancement')).toBe(text);
  });

  it.each(['What happens: ', 'What happens: \n\nKind regards\nPat', '1. \n2. '])(
    'leave room for an answer that is still to come: %j',
    (text) => {
      const [begun = ''] = text.split('\n\n');
      expect(filled(text, 'enhancement').startsWith(`${begun}\n\n`)).toBe(true);
    },
  );

  it('all go to one place where a text can’t be changed in several in one step', () => {
    const text = 'Impact: all readers\n\nKind regards\nPat';
    expect(headingInsertions(text, needsOf('enhancement'), skeletonOf, true)).toHaveLength(1);
    expect(filled(text, 'enhancement', true)).toMatch(/^Impact: all readers\n\nWhat happens: [\s\S]*page\): \n\nKind regards\nPat$/);
  });

  it('never take a word away, nor the order of the words, and come once', () => {
    const line = fc.constantFrom(
      'The list is empty.',
      '',
      'Impact: all',
      'Steps to reproduce:',
      '1. Go',
      'Kind regards',
      'Collection: x',
      '  ',
      '-----Original Message-----',
      'From: a',
    );
    const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom(...TEMPLATES), fc.boolean(), (lines, template, inOnePlace) => {
        const text = lines.join('\n');
        const edits = headingInsertions(text, needsOf(template), skeletonOf, inOnePlace);
        for (const { start, end } of edits) expect(text.slice(start, end).trim()).toBe('');
        const after = filled(text, template, inOnePlace);
        const left = words(after);
        for (const word of words(text)) {
          const at = left.indexOf(word);
          expect(at).toBeGreaterThanOrEqual(0);
          left.splice(0, at + 1);
        }
        expect(filled(after, template, inOnePlace)).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('are read back as headings that nothing stands under', () => {
    for (const template of TEMPLATES) {
      const description = filled('', template) + skeletonOf('institution');
      const { has } = lint({ subject: '', description, surface: 'case', product: null, priority: null });
      expect(Object.entries(has).filter(([, evidence]) => evidence !== null)).toEqual([]);
    }
  });

  it.each(ELEMENTS)('counts as there once it is answered: %s', (element) => {
    const answer = element === 'identifiers' ? 'Barcode 31990004417752' : element === 'relatedCase' ? '06012345' : 'The law library';
    const description = skeletonOf(element).replace(/ (?:\n|$)/, ` ${answer}\n`);
    const { has } = lint({ subject: '', description, surface: 'case', product: null, priority: null });
    expect(has[element]).not.toBeNull();
  });
});
