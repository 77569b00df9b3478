import { describe, expect, it } from 'vitest';
import { similarCases } from '../../../lib/guidance/similar-cases.ts';

const titled = (...subjects: string[]) => subjects.map((subject, i) => ({ subject, number: `0810000${i}` }));
const CASES = titled(
  'Renewal notices are sent twice to patrons',
  'Renewals fail for loans at the Science branch',
  'Analytics report on overdue fines is empty',
  'Overdue notices are not sent at night',
  'Primo: facet "Available online" shows no results',
);
const found = (subject: string, cases = CASES) => similarCases(subject, cases).map(({ number }) => Number(number.slice(-1)));

describe('cases with a subject like the new one’s', () => {
  it('share its rare words, in whatever form', () => {
    expect(found('Patrons get renewal notice twice')[0]).toBe(0);
    expect(found('Loan renewal fails at the Science library')[0]).toBe(1);
  });
  it('are ordered by what they share, and no more than three', () => {
    expect(found('Overdue notices sent at night, renewal notices sent at night').slice(0, 1)).toEqual([3]);
    expect(similarCases('Overdue notices', titled(...Array.from({ length: 9 }, () => 'Overdue notices')))).toHaveLength(3);
  });
  it('are none where only common words agree, or one word', () => {
    expect(found('Urgent problem with Alma')).toEqual([]);
    expect(found('Error in a report')).toEqual([]);
    expect(found('Sent')).toEqual([]);
    expect(found('')).toEqual([]);
  });
  it('are found by numbers in the words', () =>
    expect(similarCases('Job 4711998 failed', titled('Import job 4711998 is stuck'))).toHaveLength(1));
  it('are found without accents, and in other scripts', () => {
    expect(similarCases('Préstamos vencidos no enviados', titled('Prestamos vencidos enviados dos veces'))).toHaveLength(1);
    expect(similarCases('貸出更新通知 延滞通知書類', titled('貸出更新通知 延滞通知書類'))).toHaveLength(1);
  });
});
