import { api, LightningElement } from 'lwc';

export default class RecordField extends LightningElement {
  @api apiName;
  @api label;

  connectedCallback() {
    this.setAttribute('role', 'listitem');
  }

  get target() {
    return `sfdc:RecordField.Case.${this.apiName}`;
  }

  get editText() {
    return `Edit ${this.label}`;
  }
}
