import { at } from '../engine/pattern.ts';
import { simpleFinder } from './finder.ts';

const UNIT = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|terms?|semesters?|nights?|mornings?)';
const NUMBER = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|many|some|the last|the past)';

export const frequency = simpleFinder('frequency', [
  at(
    'always everytime intermittently intermittent sporadically sporadic occasionally randomly constantly continuously consistently repeatedly sometimes rarely seldom reproducible reproducibly consistent',
  ),
  at('often regularly', undefined, /(?<!\b(?:how|more|most|very|as|too) )/),
  at(
    'every each',
    / (?:single |other |second |third )?(?:time|day|night|morning|week|month|hour|run|click|launch|attempt|try|call|return|order|save|login|search|export|import|refresh|order|request|file|record|one|case|letter|loan|item|title|split|slash|article|fee)s?\b/,
  ),
  at('time', /\b/, /(?<=\b(?:first|second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th|nth|same) )/),
  at('time', / to time\b|(?= (?:we|i|you|they|it|the|a|this)\b)/, /(?<=\b(?:from|each|every|all the|any) )/),
  at('time', /\b/, /(?<=\ball the )/),
  at('once', /\b(?! (?:you|we|i|it|they|the|a|this|more|again|that|all|these|per|an)\b)/, /(?<!\bat )/),
  at('twice thrice', / (?:so far|a|this|per|in|since|already|last|yesterday|today|now)\b/),
  at('times', / (?:in|out|so far|already|a|per|this|since|today|yesterday|now|last|in a row)\b/),
  at(
    'one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 12 15 20 30 50 99 100',
    / (?:out of|of|in|of every|times out of|calls? out of) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|every)\b/,
  ),
  at('out', / of (?:ten|five|three|four|\d+)\b/, /(?<=\b(?:\d+|nine|eight|ten|five|three|four|two|one)(?: times)? )/),
  at(
    'since',
    /(?! (?:we (?:are|have|do|need)|it is|this is|they are|there (?:is|are)|i (?:am|have)|your|our|the (?:problem|case|holds?|collection|users?|student|record|item|button|function|page|system|job|second|first))\b) (?:(?:the |then|about |around |at least |early |late |mid-?|this |last |yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|\d|we |they |it |a |an |our |switching|upgrading|moving|version))/,
  ),
  at('since', /(?=[.,;)]|$)/),
  at('since', / when\b/),
  at(
    'for',
    new RegExp(
      ` (?:about |around |over |more than |at least |almost |nearly )?${NUMBER}(?: or [a-z]+)? ?${UNIT}\\b(?! (?:loan|period|of))`,
    ),
    /(?<!\b(?:fine|same|open|loan|due|correct|right|wait|waited|valid|stored|kept|loaned) )/,
  ),
  at('daily nightly weekly hourly', / (?:since|basis|problem|error)\b|(?=[.,;])/),
  at(
    'started starts began begun',
    /(?: to [a-z]+| happening| failing)? (?:on|in|last|this|yesterday|after|with|around|about|when|at|two|three|a|today|since)\b/,
    /(?<=\b(?:it|this|that|problem|issue|behaviou?r|error|duplicates|which|they|we|errors) (?:has |have )?)/,
  ),
  at('first', / (?:seen|noticed|noted|observed|reported|occurred|happened|time)\b/),
  at(
    'appears occurs happens happened occurred',
    / (?:only|once|twice|again|since|every|each|in (?:about|all|one|most)|on (?:every|each|all|most)|with (?:every|each|all)|for (?:every|each|all)|most|about|at random|when)\b/,
  ),
  at('whenever'),
  at('percent', / of (?:the )?(?:cases|times?|calls|requests|attempts|searches)\b/),
  at('all', / (?:\d+|two|three|four|five|six) (?:[a-z]+ )?(?:runs?|times|files|attempts|calls|launches|imports|exports|letters)\b/),
  at('runs files times attempts tries', / (?:since|so far|in a row|out of)\b/),
  at('ever', / since\b/),
  at(
    'until up',
    / (?:yesterday|last|the|this|\d|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|to (?:the|last|yesterday))\b/,
    /(?<=\b(?:worked|fine|ok|right|correct|well|working|was|did|possible) (?:up )?)/,
  ),
  at('now', / (?:for (?:the|two|three|\d)|since)\b/),
  at('seit depuis desde', / [a-z0-9]+/),
  at('immer jedes jedesmal manchmal gelegentlich toujours parfois siempre sempre'),
]);
