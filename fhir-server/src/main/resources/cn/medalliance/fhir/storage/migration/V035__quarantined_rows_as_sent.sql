-- What was sent stays beside what somebody made of it.
alter table mca.intake_quarantine add column sent text;
comment on column mca.intake_quarantine.sent is 'the row as it stood in the file; null while raw is that';
