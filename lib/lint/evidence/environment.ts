import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const environment = simpleFinder(
  'environment',
  phrases(`
app|browser|client|server|software|firmware|system version|release is|:~ _~ #
institution|iz|nz code|id|zone is
<code|institution|is 01
production !date|year|of|costs?|unit|department
sandbox|sandboxes|chrome|chromium|firefox|safari|edge|opera|ios|android|windows|macos|macbook|ubuntu|linux|ipad|iphone|nz|iz|produktion|produktionsumgebung|testumgebung|producción|produzione
internet explorer
<on|a|my|the|for mac
os x
version|versions|release|build number~ v?\\d[\\w.]{0,12}
v|v. \\d[\\w.]{0,12}
network|institution|institutional zones?
institution|iz code~ \\d\\d[a-z]+_[a-z]+
test|staging|live environment|system|instance|server|institution
update 20\\d\\d-\\d\\d
app version~ \\d[\\w.]{0,12}
client \\(?v[\\w.]{0,12}
`),
);
