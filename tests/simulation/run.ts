/** One user's two years: lives of cases go on, the user looks, the product reads and reminds, and everything is put down for the judges. */

import type { Sighting } from '../../lib/cases/schemas.ts';
import type { Outlook } from '../../lib/deadlines/types.ts';
import type { EditionId } from '../../lib/policy/types.ts';
import type { Job } from '../../lib/reminders/jobs.ts';
import { type ReminderSettings, USUAL_REMINDERS } from '../../lib/reminders/settings.ts';
import { type Life, lifeOf, stayIndexAt } from './life.ts';
import { drawnReminders } from './own-times.ts';
import { Product } from './product.ts';
import { Random } from './random.ts';
import { Texts } from './texts.ts';
import { type Look, type Session, sessionsOf } from './user.ts';
import { View } from './view.ts';
import { DAY, MINUTE } from './wall-clock.ts';
import { HABITS, type VendorClock, type World, worldOf } from './world.ts';

/** Cases of one user. */
export const CASES = 20;

export interface Told {
  at: number;
  job: Job;
}

/** One case as one page showed it, and what the product said of it then. */
export interface Shown {
  at: number;
  life: Life;
  sighting: Sighting;
  outlook: Outlook;
}

export interface Run {
  world: World;
  lives: Life[];
  sessions: Session[];
  reminders: ReminderSettings;
  shown: Shown[];
  told: Told[];
  /** Texts of times that the product could not read, or read wrongly. */
  misread: string[];
}

/** The reminder settings that come with the product, or such as are drawn for each user. */
export type Reminders = 'usual' | 'random';

export interface Which {
  seed: number;
  edition: EditionId;
  /** Number of the user: its cases are those from `user * CASES` on. */
  user: number;
  vendor: VendorClock;
  reminders: Reminders;
  /** Whether the worker plans anew whenever the browser is opened, as it does; else it mostly waits for its alarm, as after a sleep. */
  plansAtStart?: boolean;
}

export function runOf({ seed, edition, user, vendor, reminders, plansAtStart = false }: Which): Run {
  const random = new Random(seed, edition, user);
  const habit = HABITS[user % HABITS.length] ?? HABITS[0];
  const world = worldOf(random, edition, habit, vendor);
  const lives = livesOf(random, world, user * CASES);
  const sessions = sessionsOf(random, world);
  const run: Run = { world, lives, sessions, reminders: { ...USUAL_REMINDERS, zone: world.clock.zone }, shown: [], told: [], misread: [] };
  if (reminders === 'random') run.reminders = drawnReminders(new Random(seed, `${edition} reminders`, user), run);
  new Days(run, random).go(plansAtStart);
  return run;
}

function livesOf(random: Random, world: World, first: number): Life[] {
  const lives: Life[] = [];
  for (let i = 0; i < CASES; i += 1) {
    const cloned = lives.at(-1)?.closings.at(-1)?.at;
    const isClone = cloned !== undefined && random.chance(0.05);
    const opened = isClone ? cloned + random.between(0.5, 10) * DAY : world.from + random.between(0, 600) * DAY;
    lives.push(lifeOf(random, world, first + i, Math.floor(opened / 1000) * 1000));
  }
  return lives;
}

class Days {
  readonly #run: Run;
  readonly #random: Random;
  readonly #view: View;
  readonly #product: Product;
  #lastLook: number;
  /** Cases that waited at the last look. */
  #waiting = new Set<Life>();

  constructor(run: Run, random: Random) {
    const { world, misread, reminders } = run;
    this.#run = run;
    this.#random = random;
    this.#view = new View(world, new Texts(world, (text) => misread.push(text)), random);
    this.#product = new Product(world.clock.zone, world.edition, reminders);
    this.#lastLook = world.installed;
  }

  go(plansAtStart: boolean): void {
    for (const { opens, closes, looks } of this.#run.sessions) {
      // An alarm that was missed rings when the browser is opened, and the worker starts then. Without one nothing is due.
      if (this.#random.chance(0.05) || plansAtStart) this.#reconcile(opens);
      else this.#ring(opens, opens);
      let from = opens;
      for (const { at, look } of looks) {
        this.#ring(at, from);
        from = this.#look(look, at);
      }
      this.#ring(closes, from);
    }
  }

  #ring(until: number, notBefore: number): void {
    for (let alarm = this.#alarm(); alarm !== null && alarm <= until; alarm = this.#alarm()) this.#reconcile(Math.max(alarm, notBefore));
  }

  #alarm(): number | null {
    const { alarm } = this.#product;
    return alarm === null ? null : alarm - this.#run.world.skew;
  }

  #reconcile(at: number): void {
    for (const job of this.#product.reconcile(at + this.#run.world.skew)) this.#run.told.push({ at, job });
  }

  #open(at: number): Life[] {
    return this.#run.lives.filter((life) => {
      const stay = life.stays[stayIndexAt(life, at)];
      return stay !== undefined && stay.status !== 'closed';
    });
  }

  /** Answers with the time at which the look was over. */
  #look(look: Look, at: number): number {
    const open = this.#open(at);
    let pages: Life[] = [];
    if (look === 'pages') pages = this.#mailed(at);
    else if (look === 'waiting and pages') {
      const waiting = open.filter((life) => isW4i(life, at));
      this.#readList(waiting, 'Waiting for me', at);
      pages = waiting.filter((life) => !this.#waiting.has(life) || this.#random.chance(0.1));
      this.#waiting = new Set(waiting);
    } else {
      this.#readList(open, 'My open cases', at);
      if (look === 'list and pages') pages = open.filter(() => this.#random.chance(0.3));
    }
    this.#lastLook = at;
    let now = at;
    for (const life of pages) {
      now += MINUTE;
      this.#take([life], [this.#view.page(life, now)], null, now);
    }
    return now;
  }

  /** The newest in front. Not always to the end. */
  #readList(lives: readonly Life[], name: string, at: number): void {
    const { scrolls } = this.#run.world;
    const rows = [...lives].sort((a, b) => b.index - a.index);
    const seen = this.#random.next() * 100 < scrolls ? rows : rows.slice(0, Math.ceil(rows.length * 0.6));
    this.#take(
      seen,
      seen.map((life) => this.#view.row(life, at)),
      `/s/cases|${name}|`,
      at,
    );
  }

  #take(lives: readonly Life[], sightings: readonly Sighting[], list: string | null, at: number): void {
    const outlooks = this.#product.read(sightings, list, at + this.#run.world.skew);
    for (const [i, outlook] of outlooks.entries()) {
      this.#run.shown.push({ at, life: lives[i] as Life, sighting: sightings[i] as Sighting, outlook });
    }
    this.#reconcile(at);
  }

  /** Cases of which the portal wrote since the last look; not every mail is followed. */
  #mailed(at: number): Life[] {
    const isNew = (when: number): boolean => when > this.#lastLook && when <= at;
    return this.#run.lives.filter(({ comments, mails, stays }) => {
      const mail = comments.some((comment) => comment.by === 'vendor' && isNew(comment.at)) || mails.some((each) => isNew(each.at));
      const isThere = (stays[0]?.from ?? at) <= at;
      return isThere && this.#random.chance(mail ? 0.6 : 0.01);
    });
  }
}

/** The portal's own flag. */
const isW4i = (life: Life, at: number): boolean =>
  ['pending-customer-input', 'pending-customer-testing'].includes(life.stays[stayIndexAt(life, at)]?.status ?? '');
