import { i18n } from '#i18n';

/** Which version this is, what it promises and where that is told in full, and the way back to the first page. */
export function About({ version }: { version: string }) {
  return (
    <section className="setting">
      <h3>{i18n.t('extension.name')}</h3>
      <p>{i18n.t('settings.about.version', [version])}</p>
      <p>{i18n.t('settings.about.promise')}</p>
      <p>
        <a href="/privacy.html">{i18n.t('privacy.title')}</a>
      </p>
      <p>
        <a href="/welcome.html">{i18n.t('welcome.again')}</a>
      </p>
    </section>
  );
}
