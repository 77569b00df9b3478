import type { Element } from '../types.ts';
import { environment } from './environment.ts';
import { expected } from './expected.ts';
import type { EvidenceFinder } from './finder.ts';
import { frequency } from './frequency.ts';
import { identifiers } from './identifiers.ts';
import { impact } from './impact.ts';
import { location } from './location.ts';
import { observed } from './observed.ts';
import { othersReproduce } from './others-reproduce.ts';
import { proposedFix } from './proposed-fix.ts';
import { recentChanges } from './recent-changes.ts';
import { relatedCase } from './related-case.ts';
import { screenshot } from './screenshot.ts';
import { steps } from './steps.ts';
import { troubleshooting } from './troubleshooting.ts';

export const FINDERS: Readonly<Record<Element, EvidenceFinder>> = {
  observed,
  expected,
  steps,
  location,
  impact,
  frequency,
  recentChanges,
  troubleshooting,
  identifiers,
  screenshot,
  environment,
  othersReproduce,
  relatedCase,
  proposedFix,
};
