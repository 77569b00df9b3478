import { describe, expect, it } from 'vitest';
import { businessHours, REGION_IDS } from '../../../lib/policy/response-hours.ts';
import { isPressing, isSandbox, priorityInScale, type ScaleChoice } from '../../../lib/policy/response-scale.ts';
import {
  PRIORITY_IDS,
  type PriorityId,
  RESPONSE_SOURCES,
  RESPONSE_TARGETS,
  type ResponseTarget,
} from '../../../lib/policy/response-targets.ts';

describe('first response, as published', () => {
  it.each<[PriorityId, ResponseTarget['unit'], number, number]>([
    ['system-down', 'hours', 1, 1],
    ['component-down', 'hours', 2, 2],
    ['system-component-down', 'hours', 1, 2],
    ['high', 'business-days', 1, 1],
    ['normal', 'business-days', 2, 2],
    ['low', 'business-days', 2, 3],
  ])('%s: %s %i to %i', (priority, unit, least, most) => {
    expect(RESPONSE_TARGETS[priority]).toMatchObject({ unit, least, most });
  });
  it.each(PRIORITY_IDS)('%s has its sources', (priority) => {
    expect(RESPONSE_TARGETS[priority].sources.map((id) => RESPONSE_SOURCES[id].source)).not.toEqual([]);
  });
});

describe('the scale a priority belongs to', () => {
  const OURS = 'Alma SAMPLE 01 - Production';
  it.each<[string, string | null, ScaleChoice, PriorityId | null]>([
    // Only the vendor has these, whatever the product is called.
    ['Normal', null, 'by-product', 'normal'],
    ['Component Down', null, 'by-product', 'component-down'],
    ['System-Component Down', 'Something', 'by-product', 'system-component-down'],
    ['system – component down', null, 'by-product', 'system-component-down'],
    ['System/Component Down', null, 'by-product', 'system-component-down'],
    // These are in several scales.
    ['High', null, 'by-product', null],
    ['Low', 'Something', 'by-product', null],
    ['System Down', null, 'by-product', null],
    ['High', null, 'ours', 'high'],
    ['High', OURS, 'by-product', 'high'],
    ['Low', 'Primo VE', 'by-product', 'low'],
    ['System Down', 'campusM', 'by-product', 'system-down'],
    ['High', '360 Link', 'by-product', 'high'],
    // Another vendor's product.
    ['High', 'Sierra', 'ours', null],
    ['Normal', 'Polaris hosted', 'ours', null],
    ['System Down', 'INN-Reach', 'ours', null],
    ['Low', 'ProQuest Ebook Central', 'ours', null],
    // Ours and another's in one name: nobody can tell.
    ['High', 'Alma with Vega Discover', 'ours', null],
    // Only other scales have these.
    ['Medium', OURS, 'ours', null],
    ['Urgent', OURS, 'ours', null],
    ['Very High', OURS, 'ours', null],
    ['', OURS, 'ours', null],
    // No part of a word is a product.
    ['High', 'Almanac', 'by-product', null],
    ['Normal', OURS, 'none', null],
  ])('%s of %s (%s): %s', (priority, product, choice, id) => {
    expect(priorityInScale(priority, product, choice)).toBe(id);
  });
  it.each([
    ['High', true],
    ['System Down', true],
    ['Normal', false],
    ['Medium', false],
    ['', false],
  ])('%s is pressing: %s', (priority, pressing) => expect(isPressing(priority)).toBe(pressing));
});

it.each([
  ['Alma SAMPLE 01 - Sandbox', true],
  ['Alma PSB', true],
  ['Sand box of Primo', true],
  ['Alma SAMPLE 01 - Production', false],
  ['Sandboxing', false],
  [null, false],
])('%s is a sandbox: %s', (product, sandbox) => expect(isSandbox(product)).toBe(sandbox));

describe('hours of support', () => {
  it('are those of one region, or of all three', () => {
    expect(businessHours('uk').map(({ zone }) => zone)).toEqual(['Europe/London']);
    expect(businessHours(null)).toHaveLength(REGION_IDS.length);
  });
  it('are half past eight to half past five', () =>
    expect(businessHours('us-central')[0]).toMatchObject({ zone: 'America/Chicago', opens: 510, closes: 1050 }));
});
