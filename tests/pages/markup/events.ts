/** Feeds and comments as sites show them besides the Lightning feed of `case-pages.ts`. */

/** The feed of an Aura site: the values stand in a body beside the post's own, and old posts bear a date in words. */
export const AURA_FEED = `<div class="forceChatterFeed"><div class="cuf-feed">
  <div class="forceChatterFeedItem"><div class="cuf-feedItem" data-type="TrackedChange"><span class="cuf-preamble"><a href="/s/profile/2">Sam Sample</a> updated this record.</span>
    <a class="cuf-timestamp" href="#">3 hours ago</a>
    <div class="auxBody"><div class="cuf-ftc"><div><span class="cuf-ftcFieldLabel">Status</span><span class="cuf-ftcFieldOldValue">In Progress</span><span class="cuf-ftcJoiner">to</span><span class="cuf-ftcFieldNewValue">Pending Customer Input</span></div></div></div>
    <div class="cuf-footer"><button>Like</button><button>Comment</button><span>3 views</span></div></div></div>
  <div class="forceChatterFeedItem"><div class="cuf-feedItem" data-type="TrackedChange"><span class="cuf-preamble"><a href="/s/profile/2">Sam Sample</a> updated this record.</span>
    <a class="cuf-timestamp" href="#">13. May 2026 at 09.47</a>
    <div class="auxBody"><div class="cuf-ftc"><div><span class="cuf-ftcFieldLabel">Status</span><span class="cuf-ftcFieldOldValue">New</span><span class="cuf-ftcJoiner">to</span><span class="cuf-ftcFieldNewValue">In Progress</span></div></div></div></div></div></div></div>`;

export interface CommentRow {
  date: string;
  raw?: string;
  by: string;
  body: string;
}

/** The related list of comments in a Lightning table. */
export function commentTable(rows: readonly CommentRow[]): string {
  const labels = ['Created Date', 'Created By', 'Comment'];
  const cells = ({ date, raw, by, body }: CommentRow) => [
    [raw, date],
    [by, by],
    [body, body],
  ];
  return `<lst-related-list-view-manager><h2>Case Comments (${rows.length})</h2><lightning-datatable><table role="grid"><thead><tr data-row-key-value="HEADER">${labels
    .map((label) => `<th aria-label="${label}">${label}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map(
      (row, index) =>
        `<tr data-row-key-value="00a${index}">${cells(row)
          .map(([raw, shown], at) => `<td data-label="${labels[at]}"${raw === undefined ? '' : ` data-cell-value="${raw}"`}>${shown}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</tbody></table></lightning-datatable></lst-related-list-view-manager>`;
}

/** Comments on a Classic page: who and when in bold above the text, in one cell. */
export const CLASSIC_COMMENTS = `<div class="bRelatedList"><div id="500AB00000Xy1Za_RelatedCommentsList_body"><table class="list">
<tr class="headerRow"><th class="actionColumn">Action</th><th>Public</th><th>Comment</th></tr><!-- ListRow -->
<tr class="dataRow"><td class="actionColumn"></td><td class=" dataCell  "><img src="data:," alt="Checked"></td><td class=" dataCell  "><b>Created By: <a href="/005">Sam Sample</a> (03/05/2026 15:00)</b><br>Which list do you mean?</td></tr><!-- ListRow -->
<tr class="dataRow"><td class="actionColumn"></td><td class=" dataCell  "><img src="data:," alt="Checked"></td><td class=" dataCell  "><b>Created By: <a href="/003">Pat Example</a> (28/04/2026 15:04)</b><br>Nothing is shown.</td></tr></table></div></div>`;
