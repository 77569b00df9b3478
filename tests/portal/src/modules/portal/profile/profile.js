import { LightningElement } from 'lwc';
import { boot } from 'portal/boot';
import { USER } from 'portal/cases';

export default class Profile extends LightningElement {
  user = USER;
  locale = boot.locale;
  timeZone = boot.timeZone;

  connectedCallback() {
    document.title = 'My profile';
  }
}
