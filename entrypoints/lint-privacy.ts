import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { privacyPart } from '../lib/lint/parts/privacy.ts';
import { handIn } from '../lib/portal/lint-parts.ts';

/** A part of the linter, put into a frame when a text there asks for it. */
export default defineUnlistedScript(() => handIn('privacy', privacyPart));
