-- Documents are found by threes of neighbouring characters too, which prove nearly every wording in quotation marks from
-- the index alone. The sweep of the search makes the rows anew after this migration.
truncate published.words, published.terms;
