import { LightningElement } from 'lwc';

export default class CommonListInternal extends LightningElement {
  connectedCallback() {
    document.title = 'Manage Cases';
  }
}
