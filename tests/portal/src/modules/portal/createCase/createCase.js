import { LightningElement } from 'lwc';
import { afterLoading, query } from 'portal/boot';
import { casePath, createCase } from 'portal/cases';

const choices = (...values) => values.map((value) => ({ label: value, value }));

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

  platforms = choices('Ex Libris', 'ProQuest', 'Innovative');
  assets = choices('Alma', 'Primo VE', 'Alma Data Services', 'bX', 'Rapido', 'Leganto', 'Esploro', 'Summon', '360', 'campusM');
  priorities = choices('System Down', 'Component Down', 'High', 'Normal', 'Low');
  environments = choices('Production', 'Sandbox', 'Premium Sandbox');
  caseTypes = choices('Defect/System Issue', 'Defect/Regression', 'Question', 'Data Correction', 'Configuration');
  categories = choices('Acquisitions', 'Analytics', 'Discovery', 'Fulfillment', 'Integrations', 'Metadata', 'Resource Management', 'Users');

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
    const missing = ['subject', 'description'].filter((name) => this.fields[name].trim() === '');
    this.problem = missing.length > 0 ? `Complete these fields: ${missing.join(', ')}` : '';
    if (missing.length > 0) return;
    window.__portal.submitted = { ...this.fields };
    const record = createCase(this.fields);
    this.fields = { ...EMPTY };
    this.dispatchEvent(new CustomEvent('created', { detail: { caseNumber: record.caseNumber, path: casePath(record) } }));
  }
}
