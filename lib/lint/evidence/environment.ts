import { at } from '../engine/pattern.ts';
import { simpleFinder } from './finder.ts';

export const environment = simpleFinder('environment', [
  at('production', /\b(?! (?:date|year|of|cost|costs|unit|department)\b)/),
  at('sandbox sandboxes'),
  at('chrome chromium firefox safari edge opera brave ie11 ios android windows macos macbook ubuntu linux ipad iphone chromebook'),
  at('internet', / explorer\b/),
  at('mac', /(?= |[.,;)]|$)/, /(?<=\b(?:a|on|my|the|for) )/),
  at('os', / x\b/),
  at('edge', / \d+/),
  at('version versions release build', / (?:number )?(?:\d|v\d|20\d\d)/),
  at('v', /\.? ?\d+(?:\.\d+)?\b/),
  at('network institution institutional', /(?:'s)? (?:zone|zones)\b/),
  at('nz iz'),
  at('institution', / (?:code )?(?:\d\d[a-z]{2,6}_|is )/),
  at('test development staging live', / (?:environment|system|instance|server|institution|site)\b/),
  at('our', / (?:test|live|production|staging|nz|iz)\b/),
  at('app', / (?:version )?v?\d/),
  at('client', / \(?v(?:ersion|\.)? ?\d/),
  at('update', / 20\d\d-\d\d\b/, /(?<=\bkb )/),
  at('user', /-agent\b/),
  at('windows', / (?:10|11|7|8|xp|vista|pc|server)\b/),
  at('browser', /: [a-z]+/),
  at('produktion produktionsumgebung testumgebung producción preproducción produzione'),
]);
