import { kept } from '../engine/document.ts';
import { partFor } from '../parts.ts';
import type { Rule } from './rule.ts';

/** A number behind what data of persons are called, a telephone, an address of a street; in folded text. */
const DATA =
  /(?:barcode|card|matrikel|patron|user|student|[(,] ?id|account)[^\n]{0,30}\d{5}|(?:tel|phone|mobile)[^\n]{0,30}\d|\+\d|\d[a-z]?,? (?:rue|via|calle|[^\d\n]{2,60} (?:st|r(?:oa)?d|ave|lane|drive|close|court|way|square|row|terrace))|(?:sse|ße|str\.|weg|gasse|platz) \d/;
const mayHoldData = kept(({ raw, folded, isMarked }) => raw.includes('@') || (isMarked && DATA.test(folded)));

export const personalData: Rule = {
  id: 'personal-data',
  kind: 'personal',
  severity: 'warning',
  languages: 'all',
  reports: (context) => partFor('privacy', context, mayHoldData)?.persons(context) ?? [],
};
