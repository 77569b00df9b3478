import { api, LightningElement } from 'lwc';
import { query } from 'portal/boot';
import { formatDateTime } from 'portal/format';

export default class CaseComments extends LightningElement {
  @api comments;
  body = '';
  isRich = query('editor') === 'rich';

  get rows() {
    const newestFirst = [...this.comments].reverse();
    return newestFirst.map((comment, index) => ({
      key: index,
      author: comment.author,
      isPublic: comment.public,
      at: formatDateTime(comment.at),
      body: comment.body,
    }));
  }

  handleInput(event) {
    this.body = event.detail.value;
  }

  handleAdd() {
    if (this.body.trim() === '') return;
    this.dispatchEvent(new CustomEvent('addcomment', { detail: { body: this.body } }));
    this.body = '';
  }
}
