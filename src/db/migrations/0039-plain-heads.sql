-- Heads that came with 0034 from rows of many kilobytes lie packed as they lay there, and each search that ranks them
-- unpacks them. Written anew they lie plain, as those of documents released since.
update published.heads set head = head || ''::tsvector where pg_column_compression(head) is not null;
