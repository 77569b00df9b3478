// What can be chosen in the forms for a new case.
const choices = (...values) => values.map((value) => ({ label: value, value }));

export const PLATFORMS = choices('Ex Libris', 'ProQuest', 'Innovative');
export const ASSETS = choices('Alma', 'Primo VE', 'Alma Data Services', 'bX', 'Rapido', 'Leganto', 'Esploro', 'Summon', '360', 'campusM');
export const PRIORITIES = choices('System Down', 'Component Down', 'High', 'Normal', 'Low');
export const ENVIRONMENTS = choices('Production', 'Sandbox', 'Premium Sandbox');
export const CASE_TYPES = choices('Defect/System Issue', 'Defect/Regression', 'Question', 'Data Correction', 'Configuration');
export const CATEGORIES = choices(
  'Acquisitions',
  'Analytics',
  'Discovery',
  'Fulfillment',
  'Integrations',
  'Metadata',
  'Resource Management',
  'Users',
);
