-- What a link leads from and to, so that the links of a passage or a tag are found without reading the rest.
ALTER TABLE links ADD COLUMN IF NOT EXISTS from_annotation UUID;
ALTER TABLE links ADD COLUMN IF NOT EXISTS from_tag UUID;
ALTER TABLE links ADD COLUMN IF NOT EXISTS to_annotation UUID;
ALTER TABLE links ADD COLUMN IF NOT EXISTS to_tag UUID;
UPDATE links SET
    from_annotation = CAST(NULLIF(TRIM(BOTH '"' FROM CAST((content FORMAT JSON)."from"."annotation" AS VARCHAR)), 'null') AS UUID),
    from_tag = CAST(NULLIF(TRIM(BOTH '"' FROM CAST((content FORMAT JSON)."from"."tag" AS VARCHAR)), 'null') AS UUID),
    to_annotation = CAST(NULLIF(TRIM(BOTH '"' FROM CAST((content FORMAT JSON)."to"."annotation" AS VARCHAR)), 'null') AS UUID),
    to_tag = CAST(NULLIF(TRIM(BOTH '"' FROM CAST((content FORMAT JSON)."to"."tag" AS VARCHAR)), 'null') AS UUID);
CREATE INDEX IF NOT EXISTS links_from_annotation ON links (from_annotation);
CREATE INDEX IF NOT EXISTS links_to_annotation ON links (to_annotation);
CREATE INDEX IF NOT EXISTS links_from_tag ON links (from_tag, from_annotation);
CREATE INDEX IF NOT EXISTS links_to_tag ON links (to_tag, to_annotation);
