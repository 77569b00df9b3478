import { blame } from './blame.ts';
import { closedCase } from './closed-case.ts';
import { commentTooLong } from './comment-too-long.ts';
import { enhancementRequest } from './enhancement-request.ts';
import { insult } from './insult.ts';
import { longSubject } from './long-subject.ts';
import { missingAppAccess } from './missing-app-access.ts';
import { missingCollection } from './missing-collection.ts';
import { missingConnectLayer } from './missing-connect-layer.ts';
import { missingEnvironment } from './missing-environment.ts';
import { missingExpected } from './missing-expected.ts';
import { missingFrequency } from './missing-frequency.ts';
import { missingIdentifiers } from './missing-identifiers.ts';
import { missingImpact } from './missing-impact.ts';
import { missingInstitution } from './missing-institution.ts';
import { missingKnowledgeArticle } from './missing-knowledge-article.ts';
import { missingLinkExamples } from './missing-link-examples.ts';
import { missingLocation } from './missing-location.ts';
import { missingObserved } from './missing-observed.ts';
import { missingOthersReproduce } from './missing-others-reproduce.ts';
import { missingProposedFix } from './missing-proposed-fix.ts';
import { missingRecentChanges } from './missing-recent-changes.ts';
import { missingRelatedCase } from './missing-related-case.ts';
import { missingScreenshot } from './missing-screenshot.ts';
import { missingSteps } from './missing-steps.ts';
import { missingTroubleshooting } from './missing-troubleshooting.ts';
import { otherAsset } from './other-asset.ts';
import { otherInstitutions } from './other-institutions.ts';
import { personalData } from './personal-data.ts';
import { priorityTooHigh } from './priority-too-high.ts';
import { priorityTooLow } from './priority-too-low.ts';
import type { Rule } from './rule.ts';
import { sandboxDown } from './sandbox-down.ts';
import { sarcasm } from './sarcasm.ts';
import { secret } from './secret.ts';
import { severalProblems } from './several-problems.ts';
import { shouting } from './shouting.ts';
import { threat } from './threat.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { unreviewedChange } from './unreviewed-change.ts';
import { vaguePhrase } from './vague-phrase.ts';
import { vagueSubject } from './vague-subject.ts';

/** Every rule, in the order in which findings are told. */
export const RULES: readonly Rule[] = [
  secret,
  personalData,
  missingObserved,
  missingExpected,
  missingSteps,
  missingIdentifiers,
  missingInstitution,
  missingCollection,
  missingLinkExamples,
  missingAppAccess,
  missingConnectLayer,
  missingKnowledgeArticle,
  missingLocation,
  missingImpact,
  missingFrequency,
  missingRecentChanges,
  missingTroubleshooting,
  missingOthersReproduce,
  missingScreenshot,
  missingEnvironment,
  missingRelatedCase,
  missingProposedFix,
  sandboxDown,
  priorityTooHigh,
  priorityTooLow,
  otherAsset,
  enhancementRequest,
  severalProblems,
  closedCase,
  otherInstitutions,
  commentTooLong,
  unansweredQuestion,
  unreviewedChange,
  vagueSubject,
  longSubject,
  vaguePhrase,
  blame,
  insult,
  sarcasm,
  threat,
  shouting,
];
