import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const environment = simpleFinder(
  'environment',
  phrases(`
production|prod !date|year|of|costs?
sandbox|sandboxes|chrome|chromium|firefox|ff|safari|edge|opera|vivaldi|ios|android|windows|macos|mac|debian|ubuntu|linux|ipad|iphone|nz|iz|produktion !cases?
version|versions|release|build|v|app|client|server|update|firmware is|number|version* v?\\d[\\w.-]* !of
network|institution|institutional zones?
institution|iz|nz code|id|is|:~ _~ \\d\\d[a-z]+_[a-z]+
test|staging|live environment|system|instance|server|institution
`),
);
