import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shoutingPart } from '../lib/lint/parts/shouting.ts';
import { handIn } from '../lib/portal/lint-parts.ts';

/** A part of the linter, put into a frame when a text there asks for it. */
export default defineUnlistedScript(() => handIn('shouting', shoutingPart));
