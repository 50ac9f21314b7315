-- Which unit took over the tasks of a closed one (职责承接单位): requests and annual reports go on there.
alter table office.units add column successor_id uuid;
