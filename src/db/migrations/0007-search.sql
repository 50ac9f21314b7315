-- Common words are found by walking from the newest document until the page is full.
create index words_by_date on published.words (site_id, released_at desc, document_id);
