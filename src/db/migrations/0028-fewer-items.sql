-- The form of reports before 2021 has changes against the year before, which may be less than nothing.
alter table office.report_figures drop constraint report_figures_value_check;
alter table office.report_figures
  add constraint report_figures_value_check check (value >= 0 or cell like '%.change');
