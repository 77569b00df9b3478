import { LightningElement } from 'lwc';
import { afterLoading } from 'portal/boot';
import { ASSETS, CASE_TYPES, PLATFORMS, PRIORITIES } from 'portal/choices';

/** A portal's own form in a dialog, with native controls: first what it is about, then the subject, and after a spinner the rest. */
export default class CaseWizard extends LightningElement {
  platforms = PLATFORMS;
  assets = ASSETS;
  priorities = PRIORITIES;
  caseTypes = CASE_TYPES;
  isSecond = false;
  isLoading = false;
  values = {};

  disconnectedCallback() {
    clearTimeout(this._timer);
  }

  get showsRest() {
    return this.isSecond && !this.isLoading;
  }

  handleChange(event) {
    this.values = { ...this.values, [event.target.name]: event.target.value };
  }

  handleNext() {
    this.isSecond = true;
    this.isLoading = true;
    this._timer = afterLoading(() => {
      this.isLoading = false;
    });
  }

  handleFinish() {
    this.dispatchEvent(new CustomEvent('finish', { detail: this.values }));
  }
}
