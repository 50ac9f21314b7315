-- What was declared when a report was submitted: {"explanation": why warnings stand, "zero": no request was received}.
alter table office.reports add column declared jsonb not null default '{}';

-- A figure that is not a number (不适用, 未提供) counts as nothing, and says so.
alter table office.report_figures
  add column blank text collate "C" check (blank in ('not-applicable', 'not-supplied')),
  add check (blank is null or value = 0);

-- Every approval of a report, the earlier ones too: what was frozen, why it was corrected, and the site's signature.
create table office.report_revisions (
  site_id text collate "C" not null,
  report_id uuid not null,
  revision integer not null check (revision > 0),
  approved_on date not null,
  approved_by uuid,
  -- why the revision before was corrected; null for the first
  reason text,
  digest text collate "C" not null,
  snapshot jsonb not null,
  -- Ed25519 over digest, revision and reason, base64, with the public key as SubjectPublicKeyInfo; null before there were signatures
  signature text collate "C",
  public_key text collate "C",
  primary key (site_id, report_id, revision),
  check ((signature is null) = (public_key is null))
);
grant select, insert, update, delete on office.report_revisions to gongkai_office, gongkai_worker;

-- approvals so far: their acts name neither revision nor signature
insert into office.report_revisions (site_id, report_id, revision, approved_on, approved_by, reason, digest, snapshot)
select a.site_id, a.subject_id, row_number() over (partition by a.site_id, a.subject_id order by a.seq), a.happened_on,
  a.person_id, null, a.data ->> 'digest', a.data -> 'snapshot'
from office.acts a
where a.subject_kind = 'report' and a.kind = 'report.approved'
  and not exists (
    select from office.acts v
    where v.site_id = a.site_id and v.subject_kind = 'report' and v.subject_id = a.subject_id and v.voids = a.seq
      and not exists (
        select from office.acts w
        where w.site_id = v.site_id and w.subject_kind = 'report' and w.subject_id = v.subject_id and w.voids = v.seq));
