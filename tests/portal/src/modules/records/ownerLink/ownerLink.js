import { api, LightningElement } from 'lwc';

/** Has a native shadow root in both builds: on the platform some components have one on pages that are flat otherwise. */
export default class OwnerLink extends LightningElement {
  static shadowSupportMode = 'native';
  @api label;
}
