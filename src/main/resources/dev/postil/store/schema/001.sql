-- One row: what the workspace is, and what must be found in it at every opening.
CREATE TABLE workspace (
    id UUID PRIMARY KEY,
    title VARCHAR NOT NULL,
    schema_number INTEGER NOT NULL,
    sequence BIGINT NOT NULL,
    documents BIGINT NOT NULL,
    annotations BIGINT NOT NULL,
    links BIGINT NOT NULL,
    checksum INTEGER NOT NULL
);

-- Each thing is a row of its JSON in UTF-8 (content) with the checksum of that; the other columns repeat
-- what is looked for or sorted by.
CREATE TABLE people (
    id UUID PRIMARY KEY,
    sort_key VARBINARY NOT NULL,
    content VARBINARY NOT NULL,
    checksum INTEGER NOT NULL
);

CREATE TABLE kinds (
    id VARCHAR PRIMARY KEY,
    place INTEGER DEFAULT 0 NOT NULL,
    content VARBINARY NOT NULL,
    checksum INTEGER NOT NULL
);

CREATE TABLE tags (
    id UUID PRIMARY KEY,
    number BIGINT GENERATED ALWAYS AS IDENTITY,
    content VARBINARY NOT NULL,
    checksum INTEGER NOT NULL
);

CREATE TABLE link_types (
    id VARCHAR PRIMARY KEY,
    number BIGINT GENERATED ALWAYS AS IDENTITY,
    content VARBINARY NOT NULL,
    checksum INTEGER NOT NULL
);

CREATE TABLE documents (
    id UUID PRIMARY KEY,
    sort_key VARBINARY NOT NULL,
    content VARBINARY NOT NULL,
    checksum INTEGER NOT NULL
);
CREATE INDEX documents_in_order ON documents (sort_key, id);

CREATE TABLE annotations (
    id UUID PRIMARY KEY,
    document UUID NOT NULL,
    start_at INTEGER,
    content VARBINARY NOT NULL,
    checksum INTEGER NOT NULL
);
CREATE INDEX annotations_of_document ON annotations (document, start_at);

-- Which annotations carry a tag, or a kind alone (tag null).
CREATE TABLE tag_uses (
    kind VARCHAR NOT NULL,
    tag UUID,
    annotation UUID NOT NULL
);
CREATE INDEX tag_uses_by_tag ON tag_uses (kind, tag, annotation);

-- How many annotations a document has, of each kind and ('') in all; rows of 0 are left out.
CREATE TABLE annotation_counts (
    document UUID NOT NULL,
    kind VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (document, kind)
);

CREATE TABLE links (
    id UUID PRIMARY KEY,
    sort_key VARBINARY NOT NULL,
    content VARBINARY NOT NULL,
    checksum INTEGER NOT NULL
);
CREATE INDEX links_in_order ON links (sort_key, id);

-- The history. The act of a line is kept deflated and in pieces, so that a line is small whatever
-- it did.
CREATE TABLE change_log (
    sequence BIGINT PRIMARY KEY,
    done_at VARCHAR NOT NULL,
    person UUID NOT NULL,
    state VARCHAR NOT NULL,
    checksum INTEGER NOT NULL
);
CREATE INDEX change_log_by_state ON change_log (state, sequence);

CREATE TABLE change_pieces (
    sequence BIGINT NOT NULL,
    number INTEGER NOT NULL,
    content VARBINARY NOT NULL,
    PRIMARY KEY (sequence, number)
);
