// Is this text an id of ours?

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** In lower case with its dashes: whatever else PostgreSQL takes for one is none of ours. */
export const isUuid = (text: string): boolean => UUID.test(text);
