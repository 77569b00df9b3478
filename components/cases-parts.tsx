import { i18n } from '#i18n';
import { CASES_PARTS, type CasesPart } from '../lib/storage/view-state.ts';

interface CasesPartsProps {
  part: CasesPart;
  onChoose(part: CasesPart): void;
}

/** As what the cases are shown. */
export function CasesParts({ part, onChoose }: CasesPartsProps) {
  return (
    <fieldset className="parts">
      <legend className="unseen">{i18n.t('parts.name')}</legend>
      {CASES_PARTS.map((id) => (
        <label key={id}>
          <input type="radio" name="part" checked={part === id} onChange={() => onChoose(id)} />
          {i18n.t(`parts.${id}`)}
        </label>
      ))}
    </fieldset>
  );
}
