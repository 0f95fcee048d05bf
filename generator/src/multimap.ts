/** Adds a value to those of a key, in place: to copy the list for each would take quadratic time for a key that everything has. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
