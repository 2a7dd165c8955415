export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object that a text from outside holds; undefined for any other text. */
export function jsonObject(text: string): Json | undefined {
  try {
    // A byte order mark in front of the JSON is Power BI's habit for some answers.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The entries of a list, or undefined where the object is no list: lists of Microsoft’s APIs stand in `value`. */
export function entries(json: Json): Json[] | undefined {
  return Array.isArray(json.value) ? json.value.filter(isRecord) : undefined;
}

/** A text of the object that `body` holds, trimmed; undefined where it is missing, empty or no text. */
export function textField(body: string, field: string): string | undefined {
  const object = jsonObject(body);
  const text = object && Object.hasOwn(object, field) ? object[field] : undefined;
  return (typeof text === 'string' && text.trim()) || undefined;
}
