/** Things that stand beside the case and use its words. */
import { kind } from './mutation.ts';

const LOOK_ALIKES: Record<string, string> = {
  'a list of terms':
    '<div class="banner"><h2>Status</h2><dl><dt>Status</dt><dd>All systems go</dd><dt>Case Number</dt><dd>00999999</dd></dl></div>',
  'a field of a form':
    '<div class="slds-form-element"><span class="slds-form-element__label">Status</span><div class="slds-form-element__control">All systems go</div></div>',
  'a field of a record':
    '<div class="forcePageBlockItemView"><div class="slds-form-element"><div class="slds-form-element__label"><span class="test-id__field-label">Status</span></div><div class="slds-form-element__control"><span class="test-id__field-value"><span>All systems go</span></span></div></div></div>',
  'a header of a page':
    '<div class="slds-page-header"><span class="slds-text-title" title="Status">Status</span><div>All systems go</div></div>',
  'a table':
    '<table class="slds-table"><thead><tr><th>Service</th><th>Status</th><th>Last Updated</th></tr></thead><tbody><tr><td>Catalogue</td><td>All systems go</td><td>28/10/2025</td></tr></tbody></table>',
  'a post':
    '<article class="cuf-feedItem" data-type="TextPost" data-record-id="500AB00000Xy7ZaYAJ"><div class="cuf-actorText"><a href="#">Pat Example</a></div><a class="cuf-timestamp">13. May 2025 at 09.47</a></article>',
  'a label and a text': '<p><b>Status:</b> All systems go</p>',
};

/** Not between a list and its header: a heading there would rightly be taken for the list's name. */
const PLACES: Record<string, (body: HTMLElement, html: string) => void> = {
  'before the page': (body, html) => body.insertAdjacentHTML('afterbegin', html),
  'after the page': (body, html) => body.insertAdjacentHTML('beforeend', html),
  'in the page': (body, html) => (body.querySelector('main, section') ?? body).insertAdjacentHTML('afterbegin', html),
  'among the fields': (body, html) =>
    (
      body.querySelector('.record-fields, records-lwc-detail-panel, .oneRecordHomeFlexipage, .feed, .bPageBlock') ?? body
    ).insertAdjacentHTML('beforeend', html),
};

export const BANNERS = Object.entries(LOOK_ALIKES).flatMap(([what, html]) =>
  kind(
    'look-alikes',
    Object.fromEntries(Object.entries(PLACES).map(([where, put]) => [`${what} ${where}`, (body: HTMLElement) => put(body, html)])),
  ),
);
