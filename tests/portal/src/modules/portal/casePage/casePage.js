import { api, LightningElement } from 'lwc';
import { afterLoading } from 'portal/boot';
import { addComment, findCase } from 'portal/cases';
import { formatDateTime } from 'portal/format';

export default class CasePage extends LightningElement {
  @api recordId;
  isLoading = true;
  record = null;

  connectedCallback() {
    document.title = 'Case';
    this._timer = afterLoading(() => {
      this.record = findCase(this.recordId) ?? null;
      this.isLoading = false;
      if (this.record !== null) document.title = `${this.record.caseNumber} | Support Center`;
    });
  }

  disconnectedCallback() {
    clearTimeout(this._timer);
  }

  get isMissing() {
    return !this.isLoading && this.record === null;
  }

  get title() {
    return `${this.record.caseNumber} - ${this.record.subject}`;
  }

  get highlights() {
    const { record } = this;
    return [
      { label: 'Priority', value: record.priority },
      { label: 'Case Status', value: record.status },
      ...(record.subStatus === null ? [] : [{ label: 'Sub Status', value: record.subStatus }]),
      { label: 'Case Number', value: record.caseNumber },
      { label: 'Date/Time Opened', value: formatDateTime(record.openedAt) },
    ];
  }

  get fields() {
    const { record } = this;
    const field = (api, label, value, kind = 'text') => ({
      api,
      label,
      value: value ?? '',
      isText: kind === 'text',
      isLink: kind === 'link',
      isOwner: kind === 'owner',
      id: `Record${api.replace('__c', '_c')}Field`,
      outputId: `output-field-${api}`,
    });
    return [
      field('CaseNumber', 'Case Number', record.caseNumber),
      field('OwnerId', 'Case Owner', 'Vic Vendor', 'owner'),
      field('Status', 'Case Status', record.status),
      ...(record.subStatus === null ? [] : [field('Sub_Status__c', 'Sub Status', record.subStatus)]),
      field('Priority', 'Priority', record.priority),
      field('ContactId', 'Contact Name', record.contact, 'link'),
      field('AccountId', 'Account Name', record.account, 'link'),
      field('Asset_Line_Item__c', 'Asset', record.asset, 'link'),
      field('bl_Affected_Environment__c', 'Affected Environment', record.environment, 'link'),
      field('Issue_Type__c', 'Case Type', record.caseType),
      field('Category__c', 'Category', record.category),
      field('Jira_Status__c', 'Jira Status', ''),
      field('CreatedDate', 'Date/Time Opened', formatDateTime(record.openedAt)),
      field('ClosedDate', 'Date/Time Closed', formatDateTime(record.closedAt)),
      field('LastModifiedDate', 'Last Modified', formatDateTime(record.lastModifiedAt)),
      field('Subject', 'Subject', record.subject),
      field('Description', 'Description', record.description),
    ];
  }

  handleComment(event) {
    addComment(this.record, event.detail.body);
    this.record = { ...this.record };
    // The kept object is the one in memory; the copy only makes the page render again.
    Object.assign(findCase(this.recordId), this.record);
  }
}
