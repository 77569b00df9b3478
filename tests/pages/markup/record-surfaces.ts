/** The same case in each kind of record and highlights: fields that are filled, empty, or not filled yet. */

/** By label; null: shown empty; undefined: its place is there, its value has not come. */
export type Fields = Record<string, string | null | undefined>;

const API: Record<string, string> = {
  'Case Number': 'CaseNumber',
  Subject: 'Subject',
  Status: 'Status',
  'Sub Status': 'Sub_Status__c',
  Priority: 'Priority',
  'Account Name': 'AccountId',
};

const each = (fields: Fields, one: (label: string, value: string | null | undefined) => string) =>
  Object.entries(fields)
    .map(([label, value]) => one(label, value))
    .join('');

const component = (value: string | null | undefined) =>
  value === undefined ? '' : `<lightning-formatted-text>${value ?? ''}</lightning-formatted-text>`;
const auraOutput = (value: string | null | undefined) => (value === undefined ? '' : `<span class="uiOutputText">${value ?? ''}</span>`);

const output = (label: string, inner: string) =>
  `<div class="slds-form-element test-id__output-root"><div class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">${label}</span><lightning-helptext><button><span class="slds-assistive-text">Help ${label}</span></button></lightning-helptext></div>
  <div class="slds-form-element__control"><span class="test-id__field-value">${inner}</span><button class="test-id__inline-edit-trigger" title="Edit ${label}"><span class="slds-assistive-text">Edit ${label}</span></button></div></div>`;

/** In dynamic forms; `object`: whose fields they are; `labels`: how they are called on the page. */
export const inDynamicForms = (fields: Fields, object = 'Case', labels: Record<string, string> = {}): string =>
  `<section>${each(
    fields,
    (label, value) =>
      `<flexipage-field><record_flexipage-record-field role="listitem"><div data-target-selection-name="sfdc:RecordField.${object}.${API[label] ?? label}">${output(labels[label] ?? label, component(value))}</div></record_flexipage-record-field></flexipage-field>`,
  )}</section>`;

export const inPageLayout = (fields: Fields): string =>
  `<records-lwc-detail-panel>${each(
    fields,
    (label, value) => `<records-record-layout-item field-label="${label}">${output(label, component(value))}</records-record-layout-item>`,
  )}</records-lwc-detail-panel>`;

export const inAuraBlocks = (fields: Fields): string =>
  `<div class="oneRecordHomeFlexipage">${each(
    fields,
    (label, value) =>
      `<div class="forcePageBlockItem forcePageBlockItemView"><div class="slds-form-element"><div class="slds-form-element__label"><span class="test-id__field-label">${label}</span></div>
  <div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static">${auraOutput(value)}</span><button title="Edit ${label}"><span class="assistiveText">Edit ${label}</span></button></div></div></div>`,
  )}</div>`;

export const inClassic = (fields: Fields): string =>
  `<div class="bPageBlock" id="ep"><table class="detailList">${each(
    fields,
    (label, value) =>
      `<tr><td class="labelCol">${label}</td><td class="dataCol col02">${value === null ? '&nbsp;' : (value ?? '')}</td></tr>`,
  )}</table></div>`;

/** A structure that nobody has seen: labels beside values. */
export const inLabels = (fields: Fields): string =>
  `<c-case-facts><dl>${each(fields, (label, value) => `<dt>${label}:</dt><dd>${component(value)}</dd>`)}</dl></c-case-facts>`;

export const inLightningHighlights = (fields: Fields): string =>
  `<records-highlights2><div class="slds-page-header">${each(
    fields,
    (label, value) =>
      `<records-highlights-details-item><div><p class="slds-text-title" title="${label}">${label}</p><p class="fieldComponent">${component(value)}</p></div></records-highlights-details-item>`,
  )}</div></records-highlights2>`;

const inAuraHighlights = (fields: Fields): string =>
  `<header class="forceHighlightsPanel forceCommunityRecordHeadline"><ul class="secondaryFields">${each(
    fields,
    (label, value) =>
      `<li class="slds-item"><span class="slds-text-title" title="${label}">${label}</span><div>${auraOutput(value)}</div></li>`,
  )}</ul></header>`;

export const RECORD_SURFACES: Record<string, (fields: Fields) => string> = {
  'dynamic-forms-record': (fields) => inDynamicForms(fields),
  'page-layout-record': inPageLayout,
  'aura-record': inAuraBlocks,
  'classic-record': inClassic,
  'labels-record': inLabels,
  'lightning-highlights': inLightningHighlights,
  'aura-highlights': inAuraHighlights,
};
