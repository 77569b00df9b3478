import { LightningElement } from 'lwc';
import { query } from 'portal/boot';
import { USER } from 'portal/cases';

const KEPT_PAGES = 3;
const TOAST_MS = 5000;
/** How often something outside of every page changes, with `?noise=1`. */
const NOISE_MS = 100;
const LINKS = [
  { label: 'Home', path: '/s/' },
  { label: 'Manage Cases', path: '/s/case-lists' },
  { label: 'Submit a Case', path: '/s/create-case' },
];

function pageOf(path) {
  const recordId = /\/case\/(500[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)\b/.exec(path)?.[1];
  if (recordId !== undefined) return { isCase: true, recordId };
  if (/^\/s\/case-lists\b/.test(path)) return { isList: true };
  if (/^\/s\/create-case\b/.test(path)) return { isForm: true };
  if (/^\/s\/article\//.test(path)) return { isArticle: true };
  if (/^\/s\/profile\b/.test(path)) return { isProfile: true };
  return { isHome: true };
}

/**
 * A single-page app. A link adds an entry to the history and a page to the document; the pages left behind stay there,
 * hidden, and "Back" shows the kept page again.
 */
export default class App extends LightningElement {
  pages = [];
  currentId = null;
  toast = null;
  user = USER;
  /** The only item has a new key each time, so its element is made anew. */
  noise = [];
  _nextId = 1;

  connectedCallback() {
    this._onClick = (event) => this.followLink(event);
    this._onPopState = () => this.show(history.state?.pageId ?? null);
    window.addEventListener('click', this._onClick);
    window.addEventListener('popstate', this._onPopState);
    this.show(null);
    if (query('noise') === '1') this._noise = setInterval(() => this.makeNoise(), NOISE_MS);
  }

  disconnectedCallback() {
    clearInterval(this._noise);
    window.removeEventListener('click', this._onClick);
    window.removeEventListener('popstate', this._onPopState);
  }

  get links() {
    return LINKS.map((link) => ({
      ...link,
      class: location.pathname === link.path ? 'navItem navItem_active' : 'navItem',
    }));
  }

  get shownPages() {
    return this.pages.map((page) => ({
      ...page,
      class: page.id === this.currentId ? 'page tabContent active' : 'page tabContent slds-hide',
    }));
  }

  makeNoise() {
    this.noise = [(this.noise[0] ?? 0) + 1];
  }

  followLink(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const anchor = event.composedPath().find((node) => node.localName === 'a');
    const href = anchor?.getAttribute('href');
    if (!href?.startsWith('/s/')) return;
    event.preventDefault();
    this.go(href);
  }

  go(path) {
    history.pushState({ pageId: null }, '', path);
    this.show(null);
  }

  /** Shows the kept page with this id, or makes the page that belongs to the address. */
  show(pageId) {
    if (this.pages.some((kept) => kept.id === pageId)) {
      this.currentId = pageId;
    } else {
      this.currentId = `page-${Date.now()}-${this._nextId}`;
      this._nextId += 1;
      history.replaceState({ pageId: this.currentId }, '');
      this.pages = [...this.pages.slice(-KEPT_PAGES), { id: this.currentId, ...pageOf(location.pathname) }];
    }
    window.scrollTo(0, 0);
  }

  handleCreated(event) {
    this.toast = { text: `Case ${event.detail.caseNumber} was created.` };
    setTimeout(() => this.handleToastClose(), TOAST_MS);
    this.go(event.detail.path);
  }

  handleToastClose() {
    this.toast = null;
  }
}
