import { api, LightningElement } from 'lwc';
import { formatFeedTime } from 'portal/format';

const LABELS = { Status: 'Case Status' };

/** The feed: newest first; changes that were saved together stand in one post; the oldest post tells of the creation. */
export default class CaseFeed extends LightningElement {
  @api record;

  get posts() {
    const { record } = this;
    const byTime = new Map();
    for (const change of record.changes) {
      const post = byTime.get(change.at) ?? { at: change.at, by: change.by, changes: [] };
      post.changes.push({
        key: change.field,
        label: LABELS[change.field] ?? change.field,
        from: change.from || '(blank)',
        to: change.to || '(blank)',
      });
      byTime.set(change.at, post);
    }
    const tracked = [...byTime.values()].map((post) => ({ ...post, type: 'TrackedChange', isChange: true }));
    const comments = record.comments.map((comment) => ({
      at: comment.at,
      by: comment.author,
      type: 'CaseCommentPost',
      isComment: true,
      body: comment.body,
    }));
    const posts = [...tracked, ...comments].sort((a, b) => b.at - a.at);
    if (typeof record.openedAt === 'number') {
      const first = record.changes.find((change) => change.field === 'Status')?.from ?? record.status;
      posts.push({
        at: record.openedAt,
        by: record.contact,
        type: 'CreateRecordEvent',
        isCreation: true,
        values: [
          { key: 'no', label: 'Case No - Subject', value: `${record.caseNumber} - ${record.subject}` },
          { key: 'status', label: 'Case Status', value: first },
          { key: 'priority', label: 'Priority', value: record.priority },
        ],
      });
    }
    return posts.map((post, index) => {
      const time = formatFeedTime(post.at);
      return { ...post, key: index, time, actions: `Actions for this Feed Item by ${post.by}` };
    });
  }
}
