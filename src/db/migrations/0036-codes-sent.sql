-- Whoever handles a case may have the code of a link sent: the row names the act, which seals to whom.
grant insert on office.deliveries to gongkai_office;
