import { LightningElement } from 'lwc';

export default class Home extends LightningElement {
  connectedCallback() {
    document.title = 'Home';
  }
}
