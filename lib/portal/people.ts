/**
 * On which side somebody is, by what the pages of this document showed. A side is told only with a proof for it and none against it:
 *
 * - *customer*: the user who is signed in (a customer, as the portal is theirs), and whoever is the contact of a case that this user sees.
 * - *vendor*: the owner of a case of this portal. A case that somebody made on the portal goes from its maker to a support engineer, so an
 *   owner who also made the case, or is a contact, proves nothing.
 *
 * Two people of one name can't be told apart: a name with proofs of both sides is of neither.
 */
import type { CommentSighting } from '../cases/schemas.ts';
import { closestAcross, queryRendered, textOf, tidy } from './roots.ts';

interface People {
  customers: Set<string>;
  owners: Set<string>;
  /** Makers of cases that were theirs. */
  doubtful: Set<string>;
}

const memories = new WeakMap<Document, People>();

function peopleOf(doc: Document): People {
  let people = memories.get(doc);
  if (!people) {
    people = { customers: new Set(), owners: new Set(), doubtful: new Set() };
    memories.set(doc, people);
  }
  return people;
}

const LONGEST_NAME = 120;

/** A name as it is compared; null for a text that is none. */
function nameKey(text: string | null): string | null {
  const name = (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  return /\p{L}.*\p{L}/u.test(name) && name.length <= LONGEST_NAME ? name : null;
}

export function learnCustomer(doc: Document, name: string | null): void {
  const key = nameKey(name);
  if (key) peopleOf(doc).customers.add(key);
}

export function learnOwner(doc: Document, owner: string | null, creator: string | null): void {
  const key = nameKey(owner);
  if (!key) return;
  const people = peopleOf(doc);
  people.owners.add(key);
  if (key === nameKey(creator)) people.doubtful.add(key);
}

export function sideOf(doc: Document, author: string): CommentSighting['by'] {
  const key = nameKey(author);
  if (!key) return 'unknown';
  const { customers, owners, doubtful } = peopleOf(doc);
  const isOwner = owners.has(key);
  if (customers.has(key)) return isOwner ? 'unknown' : 'customer';
  return isOwner && !doubtful.has(key) ? 'vendor' : 'unknown';
}

/** Marks of the profile menu, the surest first. Links to profiles stand in the feed too, so the last ones count in a page's head only. */
const MENU = [
  '.profile-menuTrigger .profileName, .selfServiceUserProfileMenu .profileName, .forceCommunityUserProfileMenu .profileName',
  'header .profileName, header .profile-menuTrigger, header a[href*="/s/profile"], header .user-name, header .userName',
  '[role=banner] .profileName, [role=banner] a[href*="/s/profile"]',
];
const CONTENT = 'main, [role=main], article, [role=article], [role=feed], .forceChatterFeed, .cuf-feedItem';

const shownName = (element: Element): string =>
  tidy([...element.childNodes].map((node) => (node.nodeType === 1 ? textOf(node as Element) : (node.textContent ?? ''))).join(' '));

/** The signed-in user's name as the profile menu shows it; null where it is not shown, or two are. */
export function signedInUser(root: ParentNode): string | null {
  for (const marks of MENU) {
    const names = queryRendered(marks, root)
      .filter((element) => !closestAcross(element, CONTENT))
      .map(shownName)
      .filter((name) => nameKey(name) !== null && !name.includes('\n'));
    if (names.length > 0) return new Set(names).size === 1 ? (names[0] ?? null) : null;
  }
  return null;
}
