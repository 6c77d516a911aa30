// For peers that count no values by themselves.

/** How many of the documents with these ids mention each country; `countries` is a map by id. */
export function tally(ids, countries) {
  const counts = {};
  for (const id of ids) {
    for (const country of countries.get(id)) counts[country] = (counts[country] ?? 0) + 1;
  }
  return counts;
}

/** What `tally` needs, of documents. */
export const countriesOf = (documents) => new Map(documents.map(({ id, countries }) => [id, countries]));

/** An index of text with the map beside it, as one JSON file, and back. */
export const packed = (index, countries) => JSON.stringify({ index, countries: [...countries] });
export function unpacked(bytes) {
  const { index, countries } = JSON.parse(bytes);
  return { index, countries: new Map(countries) };
}
