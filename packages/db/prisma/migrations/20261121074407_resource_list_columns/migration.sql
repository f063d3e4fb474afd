-- What every row of a list shows, as columns of its own: read from `data` it costs unpacking the whole record, each time.
ALTER TABLE "resource"
  ADD COLUMN "status" TEXT GENERATED ALWAYS AS ("data" ->> 'status') STORED,
  ADD COLUMN "url" TEXT GENERATED ALWAYS AS ("data" ->> 'url') STORED;
