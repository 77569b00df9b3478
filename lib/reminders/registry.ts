/** All kinds of reminders. A new one is a file in `kinds/`, a name in `settings.ts`, a line here and its words in the locale file. */
import type { Kind } from './jobs.ts';
import { absence } from './kinds/absence.ts';
import { anyTime } from './kinds/any-time.ts';
import { closing } from './kinds/closing.ts';
import { dailyLook } from './kinds/daily-look.ts';
import { digest } from './kinds/digest.ts';
import { firstResponse } from './kinds/first-response.ts';
import { newCase } from './kinds/new-case.ts';
import { reminderEmail } from './kinds/reminder-email.ts';
import { silence } from './kinds/silence.ts';
import { testing } from './kinds/testing.ts';
import { workPlan } from './kinds/work-plan.ts';

export const KINDS: readonly Kind[] = [
  closing,
  testing,
  workPlan,
  absence,
  anyTime,
  newCase,
  firstResponse,
  silence,
  reminderEmail,
  digest,
  dailyLook,
];
