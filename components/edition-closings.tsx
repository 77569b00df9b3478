import { i18n } from '#i18n';
import type { EditionClosing } from '../lib/deadlines/by-edition.ts';
import { whenOf } from '../lib/i18n/card-words.ts';
import { message } from '../lib/i18n/format.ts';
import { type Moment, refutationWords, snake } from '../lib/i18n/outlook-words.ts';

/** When a case closes by each edition, and the mail before that, side by side; of an edition that it has outlived, that it has. Nothing where none closes it. */
export function EditionClosings({ editions, moment }: { editions: readonly EditionClosing[]; moment: Moment }) {
  if (editions.every(({ close }) => close === null)) return null;
  return (
    <section>
      <h3>{i18n.t('cases_page.by_edition')}</h3>
      <dl>
        {editions.map((closing) => (
          <div key={closing.edition}>
            <dt>{message(`edition.${snake(closing.edition)}`)}</dt>
            <dd>
              <Told closing={closing} moment={moment} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Told({ closing: { close, reminder, refuted }, moment }: { closing: EditionClosing; moment: Moment }) {
  if (refuted !== null) return refutationWords(refuted, moment);
  if (close === null) return i18n.t('cases_page.not_closed');
  return (
    <>
      <When {...whenOf(close, moment)} />
      {reminder !== null && (
        <div>
          <small>{i18n.t('case_card.reminder')}</small> <When {...whenOf(reminder, moment)} />
        </div>
      )}
    </>
  );
}

const When = ({ when, left }: ReturnType<typeof whenOf>) => (
  <>
    {when} <small>{left}</small>
  </>
);
