import { LightningElement } from 'lwc';
import { afterLoading, query } from 'portal/boot';
import { casePath, createCase } from 'portal/cases';
import { ASSETS, CASE_TYPES, CATEGORIES, ENVIRONMENTS, PLATFORMS, PRIORITIES } from 'portal/choices';

const EMPTY = {
  platform: 'Ex Libris',
  asset: '',
  priority: 'Normal',
  environment: '',
  caseType: '',
  category: '',
  subject: '',
  description: '',
  additionalEmails: '',
};

/** After this pause in typing the form makes its Description anew, with `?rerender=1`. */
const RERENDER_AFTER_MS = 1200;

export default class CreateCase extends LightningElement {
  isLoading = true;
  fields = { ...EMPTY };
  problem = '';
  descriptionKeys = ['description-0'];
  isWizard = query('form') === 'wizard';
  isRich = query('editor') === 'rich';

  platforms = PLATFORMS;
  assets = ASSETS;
  priorities = PRIORITIES;
  environments = ENVIRONMENTS;
  caseTypes = CASE_TYPES;
  categories = CATEGORIES;

  connectedCallback() {
    document.title = 'Submit a Case';
    this._timer = afterLoading(() => {
      this.isLoading = false;
    });
  }

  disconnectedCallback() {
    clearTimeout(this._timer);
    clearTimeout(this._rerenderTimer);
  }

  handleField(event) {
    const { name } = event.target.dataset;
    this.fields = { ...this.fields, [name]: event.detail.value };
    if (name === 'description' && query('rerender') === '1') this.rerenderLater();
  }

  rerenderLater() {
    clearTimeout(this._rerenderTimer);
    this._rerenderTimer = setTimeout(() => {
      const generation = Number(this.descriptionKeys[0].split('-')[1]) + 1;
      this.descriptionKeys = [`description-${generation}`];
    }, RERENDER_AFTER_MS);
  }

  handleSubmit() {
    this.submit();
  }

  handleWizard(event) {
    this.fields = { ...this.fields, ...event.detail };
    this.submit();
  }

  submit() {
    const missing = ['subject', 'description'].filter((name) => this.fields[name].trim() === '');
    this.problem = missing.length > 0 ? `Complete these fields: ${missing.join(', ')}` : '';
    if (missing.length > 0) return;
    window.__portal.submitted = { ...this.fields };
    const record = createCase(this.fields);
    this.fields = { ...EMPTY };
    this.dispatchEvent(new CustomEvent('created', { detail: { caseNumber: record.caseNumber, path: casePath(record) } }));
  }
}
