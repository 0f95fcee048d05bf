/** How a parameter is written (OpenAPI 3.1 `style`, `explode`, `allowReserved`, `content`). */
export interface ParameterStyle {
  /** @default 'form' in query and cookie, 'simple' in path and header */
  style?: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'
  /** @default true for form and deepObject, else false */
  explode?: boolean
  /** Leaves the reserved characters of RFC 3986 as they are. */
  allowReserved?: boolean
  /** Sends the value as a JSON document. */
  json?: boolean
  /** The argument is the whole query string (OpenAPI 3.2 `querystring`). */
  whole?: boolean
}
