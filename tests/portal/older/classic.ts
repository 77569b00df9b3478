/** Pages as Salesforce Classic (and Visualforce in its dress) writes them: list, case, edit page, and a site's page that frames the case. */
import type { PortalCase } from '../cases.ts';
import { byLastChange, escaped, htmlDocument, isOpen, type OlderPages, PIXEL } from './page.ts';

/** Classic's addresses bear the id of fifteen characters. */
const classicCasePath = ({ recordId }: PortalCase): string => `/${recordId.slice(0, 15)}`;

const page = (title: string, body: string): string =>
  htmlDocument(
    title,
    'classic',
    `<div class="bPageHeader"><b>Support Center</b> <a href="/500">Cases</a></div>
<table id="bodyTable" class="outer"><tr><td id="bodyCell" class="oRight">${body}</td></tr></table>`,
  );

const dataCell = (content: string): string => `<td class=" dataCell  ">${content}</td>`;

function listRow(portalCase: PortalCase, { dates }: OlderPages): string {
  const { caseNumber, subject, status, subStatus, priority, openedAt, lastModifiedAt } = portalCase;
  const path = classicCasePath(portalCase);
  const told = [status, subStatus ?? '', priority, dates.formatDateTime(openedAt), dates.formatDateTime(lastModifiedAt)];
  return `<tr class="dataRow"><td class="actionColumn"><a href="${path}/e" class="actionLink">Edit</a></td><th scope="row" class=" dataCell  "><a href="${path}">${caseNumber}</a></th>${dataCell(`<a href="${path}">${escaped(subject)}</a>`)}${told.map((text) => dataCell(text === '' ? '&nbsp;' : escaped(text))).join('')}</tr>`;
}

/** All open cases on one page; a Classic list tells no number of rows. */
export function classicList(pages: OlderPages): string {
  const labels = ['Case', 'Subject', 'Status', 'Sub Status', 'Priority', 'Date/Time Opened', 'Last Modified Date'];
  const rows = pages.cases.filter(isOpen).sort(byLastChange);
  return page(
    'Cases',
    `<h1 class="pageType">Cases</h1><div class="bRelatedList"><div class="pbHeader"><h3>Recent Cases</h3></div><div class="pbBody">
<table class="list" border="0" cellspacing="0" cellpadding="0"><tr class="headerRow"><th scope="col" class="actionColumn">Action</th>${labels.map((label) => `<th scope="col" class="  ">${label}</th>`).join('')}</tr>
${rows.map((portalCase) => listRow(portalCase, pages)).join('\n')}</table></div></div>`,
  );
}

/** A label and its value; the id is that of the field on the page, where it has one. */
type Detail = readonly [label: string, html: string, id?: string];

const detailCells = ([label, html, id]: Detail): string =>
  `<td class="labelCol">${label}</td><td class="dataCol">${id === undefined ? html : `<div id="${id}_ileinner">${html}</div>`}</td>`;

/** Two fields beside each other, and the long ones over the whole width. */
function detail(portalCase: PortalCase, { dates }: OlderPages): string {
  const { caseNumber, subject, status, subStatus, priority, contact, account, description, openedAt, closedAt } = portalCase;
  const pairs: [Detail, Detail][] = [
    [
      ['Case Number', `${caseNumber} [<a href="/ui/support/cases/CaseHierarchyPage">View Hierarchy</a>]`, 'cas2'],
      ['Status', escaped(status), 'cas7'],
    ],
    [
      ['Contact Name', `<a href="/003000000000001">${escaped(contact)}</a>`, 'cas3'],
      ['Sub Status', escaped(subStatus ?? '') || '&nbsp;'],
    ],
    [
      ['Account Name', `<a href="/001000000000001">${escaped(account)}</a>`, 'cas4'],
      ['Priority', escaped(priority), 'cas8'],
    ],
    [
      ['Date/Time Opened', escaped(dates.formatDateTime(openedAt)) || '&nbsp;'],
      ['Date/Time Closed', escaped(dates.formatDateTime(closedAt)) || '&nbsp;'],
    ],
  ];
  const wide = ([label, html, id]: Detail): string =>
    `<tr><td class="labelCol">${label}</td><td class="data2Col" colspan="3"><div id="${id}_ileinner">${html}</div></td></tr>`;
  return `<table class="detailList" border="0" cellspacing="0" cellpadding="0">${pairs.map((pair) => `<tr>${pair.map(detailCells).join('')}</tr>`).join('\n')}
${wide(['Subject', escaped(subject), 'cas14'])}${wide(['Description', escaped(description), 'cas15'])}</table>`;
}

const relatedList = (id: string, title: string, rows: string): string =>
  `<div class="bRelatedList" id="${id}"><div class="pbHeader"><h3 id="${id}_title">${title}</h3></div><div class="pbBody" id="${id}_body"><table class="list" border="0" cellspacing="0" cellpadding="0">${rows}</table></div></div>`;

/** Newest first. Date and user stand only where they differ from the row above. */
function historyRows({ changes, contact, openedAt }: PortalCase, { dates }: OlderPages): string {
  const part = (text: string): string => `<b>${escaped(text)}</b>`;
  const entries = [
    ...changes.toReversed().map(({ at, by, field, from, to }) => ({
      date: dates.formatDateTime(at),
      user: by,
      action: from === '' ? `Changed ${part(field)} to ${part(to)}.` : `Changed ${part(field)} from ${part(from)} to ${part(to)}.`,
    })),
    { date: dates.formatDateTime(openedAt), user: contact, action: 'Created.' },
  ];
  const rows = entries.map(({ date, user, action }, index) => {
    const above = entries[index - 1];
    const same = above?.date === date && above.user === user;
    return `<tr class="dataRow">${dataCell(same ? '&nbsp;' : escaped(date))}${dataCell(same ? '&nbsp;' : `<a href="/005000000000001">${escaped(user)}</a>`)}${dataCell(action)}</tr>`;
  });
  return `<tr class="headerRow"><th scope="col">Date</th><th scope="col">User</th><th scope="col">Action</th></tr>${rows.join('\n')}`;
}

/** Who wrote a comment and when stands in the cell of its text. */
function commentRows({ comments }: PortalCase, { dates }: OlderPages): string {
  const rows = comments
    .toReversed()
    .map(
      ({ author, at, body }) =>
        `<tr class="dataRow">${dataCell(`<img src="${PIXEL}" alt="Checked" class="checkImg">`)}${dataCell(`<b>Created By: <a href="/005000000000001">${escaped(author)}</a> (${escaped(dates.formatDateTime(at))})</b><br>${escaped(body)}`)}</tr>`,
    );
  return `<tr class="headerRow"><th scope="col">Public</th><th scope="col">Comment</th></tr>${rows.join('\n')}`;
}

export function classicCase(portalCase: PortalCase, pages: OlderPages): string {
  const id = portalCase.recordId.slice(0, 15);
  return page(
    `Case: ${portalCase.caseNumber}`,
    `<h1 class="pageType">Case</h1> <h2 class="pageDescription">${portalCase.caseNumber}</h2>
<div class="bPageBlock brandSecondaryBrd bDetailBlock secondaryPalette" id="ep"><div class="pbHeader"><h2 class="mainTitle">Case Detail</h2> <a class="btn" href="/${id}/e">Edit</a></div><div class="pbBody"><div class="pbSubsection">${detail(portalCase, pages)}</div></div></div>
${relatedList(`${id}_RelatedCommentsList`, 'Case Comments', commentRows(portalCase, pages))}
${relatedList(`${id}_RelatedEntityHistoryList`, 'Case History', historyRows(portalCase, pages))}`,
  );
}

/** The edit page: the same labels, beside controls. Saving leads back to the case and changes nothing. */
export function classicEdit(portalCase: PortalCase): string {
  const { caseNumber, subject, description, priority } = portalCase;
  const labelled = (id: string, label: string, control: string): string =>
    `<tr><td class="labelCol"><label for="${id}">${label}</label></td><td class="data2Col" colspan="3">${control}</td></tr>`;
  const options = ['System Down', 'Component Down', 'High', 'Normal', 'Low'].map(
    (name) => `<option value="${name}"${name === priority ? ' selected' : ''}>${name}</option>`,
  );
  return page(
    `Edit Case: ${caseNumber}`,
    `<h1 class="pageType">Case Edit</h1> <h2 class="pageDescription">${caseNumber}</h2>
<form id="editPage" action="${classicCasePath(portalCase)}" method="get"><div class="bPageBlock brandSecondaryBrd bEditBlock secondaryPalette" id="ep"><div class="pbBody"><table class="detailList" border="0" cellspacing="0" cellpadding="0">
<tr><td class="labelCol">Case Number</td><td class="data2Col" colspan="3">${caseNumber}</td></tr>
${labelled('cas8', 'Priority', `<select id="cas8" name="cas8">${options.join('')}</select>`)}
${labelled('cas14', 'Subject', `<input id="cas14" name="cas14" type="text" maxlength="255" size="60" value="${escaped(subject)}">`)}
${labelled('cas15', 'Description', `<textarea id="cas15" name="cas15" cols="75" rows="6">${escaped(description)}</textarea>`)}
</table></div><div class="pbBottomButtons"><input class="btn" type="submit" value=" Save "></div></div></form>`,
  );
}

/** A page of the site that holds the Classic page of the case in a frame of the same origin. */
export const framedCase = (portalCase: PortalCase): string =>
  htmlDocument(
    'Support Center',
    'aura',
    `<header class="siteHeader"><b>Support Center</b><nav><a href="/s/case-lists">Manage Cases</a></nav></header>
<div class="siteforceContentArea"><iframe title="Case" class="forceCommunityIframe" src="${classicCasePath(portalCase)}"></iframe></div>`,
  );
