import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** What tells it. */
export const ENVIRONMENT = phrases(`
production !of
sandbox|chrome|firefox|safari|edge|opera|android|ios|windows|mac|macos|debian|ubuntu|linux|ipad !cases?
version|build|server is* v?\\d[\\w.-]* !of
network|institution zones?
institution code|is~ _~ \\d\\d[a-z]+_[a-z]+
live system
`);

export const environment = simpleFinder('environment', ENVIRONMENT);
