/** Where one goes from a case once it was answered: conversion to proactive disclosure, the archive package. */
import { Badge } from '../../web/components.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import type { OfficeCase } from '../office-case.ts';
import { mayFollow } from '../rules.ts';
import { isConvertible } from './rules.ts';

const words = {
  convert: text('转为主动公开', 'Convert to proactive disclosure'),
  suggested: text('建议转为主动公开，待决定', 'Conversion suggested, to be decided'),
  converted: text('已转为主动公开：查看公开稿', 'Converted: see the document'),
  declined: text('已决定不转为主动公开', 'Conversion declined'),
  archive: text('案卷归档包', 'Archive package'),
};

export function CaseLinks({ file, mayHandle }: { file: OfficeCase; mayHandle: boolean }) {
  const lang = useLanguage();
  const { state, id } = file;
  const { conversion } = state;
  const canConvert = mayHandle && isConvertible(state) && mayFollow('request.converted', state);
  return (
    <>
      {canConvert && !conversion?.decidedOn ? (
        <a className="btn btn-outline-secondary me-2" href={href(lang, `/office/requests/${id}/conversion`)}>
          {words.convert[lang]}
        </a>
      ) : null}
      {conversion?.documentId ? (
        <a className="btn btn-outline-secondary me-2" href={href(lang, `/office/documents/${conversion.documentId}`)}>
          {words.converted[lang]}
        </a>
      ) : null}
      <a className="btn btn-outline-secondary me-2" href={href(lang, `/office/requests/${id}/archive`)}>
        {words.archive[lang]}
      </a>
      {conversion && !conversion.documentId ? (
        <Badge tone={conversion.decidedOn ? 'plain' : 'wait'}>
          {(conversion.decidedOn ? words.declined : words.suggested)[lang]}
        </Badge>
      ) : null}
    </>
  );
}
