export interface Book {
  id: string
  /** As printed on the cover. */
  title: string
}
