import { api, LightningElement } from 'lwc';
import { DATE_TIME_STYLE } from 'portal/format';

const COLUMNS = [
  {
    label: 'Date',
    fieldName: 'date',
    type: 'date',
    initialWidth: 170,
    typeAttributes: DATE_TIME_STYLE,
  },
  { label: 'Field', fieldName: 'field', type: 'text', initialWidth: 110 },
  { label: 'User', fieldName: 'user', type: 'text', initialWidth: 130 },
  { label: 'Original Value', fieldName: 'from', type: 'text' },
  { label: 'New Value', fieldName: 'to', type: 'text' },
];

/** The Case History list: newest first, the row "Created." last. */
export default class RelatedListViewManager extends LightningElement {
  @api record;
  columns = COLUMNS;

  get rows() {
    const changes = this.record.changes.map((change, index) => ({
      Id: `017${index}`,
      date: new Date(change.at).toISOString(),
      // The history calls the field by its own label, which is not the one on the page.
      field: change.field,
      user: change.by,
      from: change.from,
      to: change.to,
    }));
    const created = typeof this.record.openedAt === 'number' ? new Date(this.record.openedAt).toISOString() : undefined;
    return [{ Id: '017c', date: created, field: 'Created.', user: this.record.contact, from: '', to: '' }, ...changes].reverse();
  }
}
