import { api, LightningElement } from 'lwc';

/** A lookup: the name, and for screen readers the button's words, which a careless reader takes for part of the name. */
export default class HoverableLink extends LightningElement {
  @api label;
}
