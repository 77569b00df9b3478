import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { caseNumberFrom, MOST, type RelatedCase } from '../lib/cases/own.ts';
import type { CaseNumber } from '../lib/cases/schemas.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { Remove } from './remove.tsx';

interface RelatedCasesProps {
  related: readonly RelatedCase[];
  /** That were named before. */
  institutions: readonly string[];
  caseOf(number: CaseNumber): Outlook | undefined;
  onOpen(outlook: Outlook): void;
  onChange(related: RelatedCase[]): void;
}

/** Cases about the same thing: one's own, which open, and those of other institutions. */
export function RelatedCases({ related, institutions, caseOf, onOpen, onChange }: RelatedCasesProps) {
  const id = useId();
  const [number, setNumber] = useState('');
  const [institution, setInstitution] = useState('');
  const [isWrong, setWrong] = useState(false);

  function add(): void {
    const found = caseNumberFrom(number);
    setWrong(found === null);
    if (found === null) return;
    onChange([...related, { number: found, institution: institution.trim() || null }]);
    setNumber('');
    setInstitution('');
  }

  return (
    <>
      <h3 id={`${id}-title`}>{i18n.t('own.related')}</h3>
      {related.length > 0 && (
        <ul className="related">
          {related.map((one) => (
            <Related
              key={one.number}
              related={one}
              outlook={caseOf(one.number)}
              onOpen={onOpen}
              onRemove={() => onChange(related.filter((other) => other.number !== one.number))}
            />
          ))}
        </ul>
      )}
      <form
        className="word"
        aria-labelledby={`${id}-title`}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          aria-label={i18n.t('own.related_number')}
          placeholder={i18n.t('own.related_number')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          autoComplete="off"
          inputMode="numeric"
          size={10}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
        <input
          aria-label={i18n.t('own.related_institution')}
          placeholder={i18n.t('own.related_institution')}
          autoComplete="off"
          list={`${id}-institutions`}
          maxLength={MOST.institution}
          value={institution}
          onChange={({ target }) => setInstitution(target.value)}
        />
        <datalist id={`${id}-institutions`}>
          {institutions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="submit">{i18n.t('own.add')}</button>
      </form>
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className="wrong">
          {i18n.t('own.related_wrong')}
        </p>
      )}
    </>
  );
}

interface RelatedProps {
  related: RelatedCase;
  outlook: Outlook | undefined;
  onOpen(outlook: Outlook): void;
  onRemove(): void;
}

function Related({ related: { number, institution }, outlook, onOpen, onRemove }: RelatedProps) {
  return (
    <li>
      {outlook === undefined ? (
        number
      ) : (
        <button type="button" className="link" onClick={() => onOpen(outlook)}>
          <bdi>{[number, outlook.subject].filter((part) => part !== null).join(' · ')}</bdi>
        </button>
      )}
      {institution !== null && (
        <small>
          <bdi>{institution}</bdi>
        </small>
      )}
      <Remove name={number} onRemove={onRemove} />
    </li>
  );
}
