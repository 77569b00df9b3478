/** Pages as an Aura site writes them: the virtual table of a list view, and the blocks and the feed of a case. */
import type { PortalCase, PortalChange } from '../cases.ts';
import { byLastChange, escaped, htmlDocument, isOpen, type OlderPages, PIXEL } from './page.ts';

/** Rows that stand in the list at first, and that each scrolling to the end adds. */
const BATCH = 20;

const auraCasePath = ({ recordId }: PortalCase): string => `/s/aura/case/${recordId}/detail`;

const site = (title: string, content: string): string =>
  htmlDocument(
    title,
    'aura',
    `<header class="siteHeader"><b>Support Center</b><nav><a href="/s/aura/case-lists">Manage Cases</a></nav></header>
<div class="siteforceContentArea"><div class="cb-section_column">${content}</div></div>`,
  );

const HEADERS = ['Case Number', 'Subject', 'Status', 'Sub Status', 'W4I', 'Date/Time Opened', 'Last Modified'];

const header = (label: string): string =>
  `<th aria-label="${label}" class="slds-is-sortable" scope="col" title="${label}"><div><a class="toggle slds-th__action" href="javascript:void(0);"><span class="slds-assistive-text">Sort</span><span class="slds-truncate" title="${label}">${label}</span></a></div></th>`;

const cell = (content: string): string =>
  `<td class="slds-cell-edit cellContainer"><span class="slds-grid slds-grid--align-spread">${content}</span></td>`;
const textCell = (text: string): string => cell(`<span class="slds-truncate uiOutputText">${escaped(text)}</span>`);
const timeCell = (text: string): string => cell(`<span class="slds-truncate uiOutputDateTime">${escaped(text)}</span>`);

const link = (portalCase: PortalCase, text: string): string =>
  `<a href="${auraCasePath(portalCase)}" data-refid="recordId" data-recordid="${portalCase.recordId}" class="slds-truncate outputLookupLink" title="${escaped(text)}">${escaped(text)}</a>`;

/** A picture of a box, as Aura draws a field that is true or false. */
const checkbox = (on: boolean): string =>
  `<span class="slds-truncate uiOutputCheckbox"><img src="${PIXEL}" role="checkbox" aria-checked="${on}" class="${on ? 'checked' : 'unchecked'}" alt="${on ? 'True' : 'False'}"></span>`;

function row(portalCase: PortalCase, index: number, { dates }: OlderPages): string {
  const { caseNumber, subject, status, subStatus, truth, openedAt, lastModifiedAt } = portalCase;
  return `<tr>
<td class="slds-cell-edit cellContainer errorColumn"><span class="rowNumber slds-text-body--small">${index + 1}</span></td>
<th scope="row" class="slds-cell-edit cellContainer"><span class="slds-grid slds-grid--align-spread">${link(portalCase, caseNumber)}</span></th>
${cell(link(portalCase, subject))}${textCell(status)}${textCell(subStatus ?? '')}${cell(checkbox(truth.waits && status !== 'Awaiting Customer Confirmation' && status !== 'Closing'))}
${timeCell(dates.formatDateTime(openedAt))}${timeCell(dates.formatDateTime(lastModifiedAt))}
</tr>`;
}

/** All open cases. The rows after the first stand in a template, from which scrolling takes them: no reader finds them before. */
export function auraList(pages: OlderPages): string {
  const rows = pages.cases
    .filter(isOpen)
    .sort(byLastChange)
    .map((portalCase, index) => row(portalCase, index, pages));
  return site(
    'Manage Cases',
    `<div class="forceListViewManager slds-card">
<div class="slds-page-header forceListViewManagerHeader"><p class="slds-text-title">Cases</p>
<h1><span class="triggerLinkText selectedListView uiOutputText">All open cases</span></h1>
<p><span class="countSortedByFilteredBy" role="status" data-total="${rows.length}"></span></p></div>
<div class="forceListViewManagerGrid"><div class="uiScroller listViewContent" data-batch="${BATCH}">
<table class="slds-table forceRecordLayout slds-table--header-fixed slds-table--bordered uiVirtualDataTable" role="grid"><thead><tr>
<th class="errorColumnHeader" scope="col" title="Item Number"><span class="slds-assistive-text">Item Number</span></th>${HEADERS.map(header).join('')}
</tr></thead><tbody>${rows.slice(0, BATCH).join('\n')}</tbody></table><template>${rows.slice(BATCH).join('\n')}</template>
</div></div></div>`,
  );
}

const field = (label: string, value: string): string =>
  `<div class="slds-form-element slds-hint-parent forcePageBlockItem forcePageBlockItemView"><div class="slds-form-element__label"><span class="test-id__field-label">${escaped(label)}</span></div>
<div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static"><span class="uiOutputText">${escaped(value)}</span></span><button type="button" class="inline-edit-trigger" title="Edit ${escaped(label)}"><span class="assistiveText">Edit ${escaped(label)}</span></button></div></div>`;

const highlight = (label: string, value: string): string =>
  `<li class="slds-page-header__detail-block slds-item"><span class="slds-text-title slds-truncate" title="${escaped(label)}">${escaped(label)}</span><div class="slds-text-body--regular"><span class="uiOutputText">${escaped(value)}</span></div></li>`;

const post = (by: string, time: string, what: string, body: string): string =>
  `<div class="cuf-feedItemContainer forceChatterFeedItem"><article class="cuf-feedItem slds-feed__item"><div class="cuf-header"><span class="cuf-preamble"><a class="cuf-entityLink" href="/s/profile">${escaped(by)}</a> ${what}</span>
<a class="cuf-timestamp" href="javascript:void(0);">${escaped(time)}</a></div><div class="cuf-body">${body}</div><div class="cuf-footer">Like · Comment · 1 view</div></article></div>`;

/** The feed calls the status by another label than the history does. */
const tracked = ({ field: name, from, to }: PortalChange): string =>
  `<div class="cuf-ftcItem"><div class="cuf-ftcFieldLabel">${name === 'Status' ? 'Case Status' : escaped(name)}</div><div><span class="cuf-ftcFieldOldValue">${escaped(from || '(blank)')}</span><span class="cuf-ftcFieldTo"> to </span><span class="cuf-ftcFieldNewValue">${escaped(to || '(blank)')}</span></div></div>`;

/** Newest first; changes that were saved together stand in one post. */
function feed({ changes, comments }: PortalCase, { dates, now }: OlderPages): string {
  const times = [...new Set(changes.map(({ at }) => at))];
  const posts = times.map((at) => {
    const together = changes.filter((change) => change.at === at);
    return {
      at,
      html: post(
        together[0]?.by ?? '',
        dates.formatFeedTime(at, now),
        'updated this record.',
        `<div class="cuf-auxBody">${together.map(tracked).join('')}</div>`,
      ),
    };
  });
  const written = comments.map(({ at, author, body }) => ({
    at,
    html: post(author, dates.formatFeedTime(at, now), 'commented.', `<div class="feedBodyInner">${escaped(body)}</div>`),
  }));
  return [...posts, ...written]
    .sort((a, b) => b.at - a.at)
    .map(({ html }) => html)
    .join('\n');
}

/** Highlights, blocks of fields, and the feed. No case history, no description: an older portal shows neither. */
export function auraCase(portalCase: PortalCase, pages: OlderPages): string {
  const { formatDateTime } = pages.dates;
  const { caseNumber, subject, status, subStatus, priority, contact, account, asset, caseType, openedAt, closedAt } = portalCase;
  return site(
    `Case: ${caseNumber}`,
    `<header class="slds-page-header forceHighlightsPanel forceCommunityRecordHeadline"><p class="slds-text-title">Case</p>
<h1 class="slds-page-header__title"><span class="uiOutputText">${caseNumber}</span></h1>
<ul class="secondaryFields slds-grid">${highlight('Status', status)}${highlight('Priority', priority)}${highlight('Contact Name', contact)}</ul></header>
<div class="columns"><div class="oneRecordHomeFlexipage slds-card">${[
      field('Case Number', caseNumber),
      field('Status', status),
      ...(subStatus === null ? [] : [field('Sub Status', subStatus)]),
      field('Subject', subject),
      field('Priority', priority),
      field('Contact Name', contact),
      field('Account Name', account),
      field('Asset', asset),
      field('Case Type', caseType),
      field('Date/Time Opened', formatDateTime(openedAt)),
      field('Date/Time Closed', formatDateTime(closedAt)),
    ].join('\n')}</div>
<div class="cuf-feed forceChatterFeed slds-card"><h2>Feed</h2>${feed(portalCase, pages)}</div></div>`,
  );
}
