import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { languagesPart } from '../lib/lint/parts/languages.ts';
import { handIn } from '../lib/portal/lint-parts.ts';

/** A part of the linter, put into a frame when a text there asks for it. */
export default defineUnlistedScript(() => handIn('languages', languagesPart));
