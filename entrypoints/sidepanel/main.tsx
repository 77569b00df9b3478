import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page.tsx';
import { listenForReports } from '../popup/page-reports.ts';
import { popup } from '../popup/popup.tsx';

listenForReports();

void mountPage(() => i18n.t('extension.name'), popup(true));
