import { createElement } from 'lwc';
import PortalApp from 'portal/app';

export function start() {
  const closed = new URLSearchParams(location.search).get('root') === 'closed';
  const app = createElement('portal-app', { is: PortalApp, mode: closed ? 'closed' : 'open' });
  document.body.append(app);
}
