import { LightningElement } from 'lwc';

export default class Article extends LightningElement {
  connectedCallback() {
    document.title = 'What a case status means';
  }
}
