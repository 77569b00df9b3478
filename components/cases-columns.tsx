import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import { snake } from '../lib/i18n/outlook-words.ts';
import { COLUMN_IDS } from './case-columns.tsx';
import { Menu } from './menu.tsx';

interface CasesColumnsProps {
  shown: readonly string[];
  onChange(shown: string[]): void;
}

/** Which columns the table shows. Number and subject always stay. */
export function CasesColumns({ shown, onChange }: CasesColumnsProps) {
  return (
    <Menu label={i18n.t('cases_page.choose_columns')}>
      {() =>
        COLUMN_IDS.filter((id) => id !== 'number' && id !== 'subject').map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={shown.includes(id)}
              onChange={({ target }) => onChange(COLUMN_IDS.filter((other) => (other === id ? target.checked : shown.includes(other))))}
            />
            {message(`cases_page.columns.${snake(id)}`)}
          </label>
        ))
      }
    </Menu>
  );
}
