import { at } from '../engine/pattern.ts';
import { simpleFinder } from './finder.ts';

const RELEASE =
  '(?:release|upgrade|update|migration|move|switch|rollover|re-?index(?:ing)?|patch|hot ?fix|deployment|roll-?out|change|renewal|maintenance|refresh|install(?:ation)?|platform move|re-?organi[sz]ation|new version|conversion|cut-?over|go-?live|implementation|merger|re-?design)';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|monthly|quarterly|spring|summer|autumn|fall|winter|latest|last|recent|new|semi-?annual|weekend|platform|server|system|proxy|publisher|version|alma|primo|your|our|this|that|[\\d.]+)';
const DONE =
  '(?:changed|updated|upgraded|migrated|moved|switched|renewed|replaced|added|installed|activated|deactivated|enabled|disabled|edited|renamed|modified|altered|opened|merged|loaded|uploaded|set up|set|turned on|turned off|introduced|removed|deleted|implemented|joined|rolled out|redesigned|reorgani[sz]ed|swapped|configured|created|converted|exchanged|saved|touched|adjusted|extended|split|withdrew|withdrawn|put|imported|applied|went live|imported|began using|started using|took over|closed|re-?indexed|republished|bought|received)';

export const recentChanges = simpleFinder('recentChanges', [
  at('since after following with before', new RegExp(` (?:the |our |your |their |an? |this )?(?:${MONTH} ){0,3}${RELEASE}\\b`)),
  at(
    'we i they publisher vendor partner provider consortium office it department union administrators university',
    new RegExp(`(?:'ve| have| had| has| just| recently| then| also| only| first| did| 's)* ${DONE}\\b(?= |[.,;:)]|$)`),
    /(?<!\b(?:if|when|whenever|once|then) )/,
  ),
  at(
    'we i they neither nothing nobody',
    /(?: have| had| has| did|'ve)?(?:n't| not| never) (?:been )?(?:chang|edit|touch|alter|modif|updat|upgrad)[a-z]*/,
  ),
  at(
    'no none',
    / (?:other |recent |configuration |such )?(?:changes?|edits?|updates?|upgrades?|modifications?)\b(?! (?:since your|in the (?:result|output)))/,
  ),
  at('no', / (?:change|changes) (?:was|were|has|have|on|by|in|to|made)\b/),
  at(
    'nothing none nobody',
    /(?: of us| else| here)?(?: has| have| had| was| were)?(?: been)?(?: a thing)? (?:changed|edited|moved|touched|altered|modified|updated)\b(?! since your)/,
  ),
  at(
    'not',
    / (?:been )?(?:changed|edited|touched|altered|modified|updated)\b(?=.{0,40}\b(?:since|in|for|by|any|lately|recently|the|us)\b)/,
    /(?<=\b(?:have|has|was|were|had|did|is|are) )/,
  ),
  at('not', / (?:change|edit|touch|alter|modify|update) (?:anything|the|any|our|in|it)\b/, /(?<=\bdid )/),
  at("haven't hasn't didn't wasn't weren't", / (?:been )?(?:chang|edit|touch|alter|modif|updat|upgrad)[a-z]*/),
  at('last latest only recent', / (?:edit|change|upload|update|upgrade|modification) (?:there |to |in |of |was |on |is )/),
  at(
    'lately recently newly',
    / (?:[a-z]+ )?(?:changed|updated|upgraded|migrated|moved|switched|renewed|replaced|added|installed|activated|introduced|altered|modified|opened)\b/,
  ),
  at(
    'was were has have had been',
    /(?: also| been| just| recently| only| newly)* (?:changed|upgraded|migrated|moved|switched|renewed|replaced|installed|activated|introduced|renamed|altered|modified|refreshed|updated) (?:on|to|by|in|from|last|yesterday|lately|recently|over|this|at|with|two|three|a)\b/,
  ),
  at(
    'changed switched moved upgraded migrated',
    / (?:over |it |them |this |everything )?(?:to|from|on|in|last|over|their|our|the [a-z]+ (?:to|from)) /,
    /(?<!\b(?:be|is|are|when|if|status) )/,
  ),
  at('change changes', / (?:on our side|by us|on our end|at our end|was|were)\b/),
  at('has had', / (?:been )?the same (?:for|since)\b/),
  at('same', / (?:for (?:two|three|four|five|\d+|many) (?:years?|months?)|since \d{4})\b/, /(?<=\b(?:been|is) the )/),
  at(
    'new',
    / (?:version|release|server|client|platform|firewall|proxy|certificate|profile|scanner|printer|browser)(?= (?:since|on|last|in|was|of)\b)/,
    /(?<=\b(?:a|our|the|their) )/,
  ),
  at('upgrade+ migrate+ upgraded migrated', / (?:to|from|our|the|on|in|last|of|was)\b/, /(?<!\b(?:to|will|can|could|please|should) )/),
  at('geändert umgestellt umgezogen aktualisiert umbenannt', /\b/),
  at('changement déménagement changé modifié cambiado actualizado cambio modificato aggiornato'),
]);
