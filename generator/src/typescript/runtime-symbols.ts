import type { ExportedSymbol } from './printer/source-file.ts'

/** A name that a file of the runtime exports. */
function from(file: string, name: string, kind: 'value' | 'type'): ExportedSymbol {
  return { name, file: `src/runtime/${file}.ts`, isType: kind === 'type' }
}

/** Everything of the runtime that generated code names. */
export const runtime = {
  acrossCopies: from('across-copies', 'acrossCopies', 'value'),
  APIClient: from('api-client', 'APIClient', 'value'),
  APIPromise: from('api-promise', 'APIPromise', 'type'),
  binary: from('binary', 'binary', 'value'),
  BinaryResponse: from('binary', 'BinaryResponse', 'type'),
  BaseClientOptions: from('client-options', 'BaseClientOptions', 'type'),
  Client: from('client', 'Client', 'value'),
  /** The same where nothing is made of it. */
  ClientType: from('client', 'Client', 'type'),
  CoreOptions: from('client-options', 'CoreOptions', 'type'),
  ClientDefinition: from('definition', 'ClientDefinition', 'type'),
  Credential: from('credentials', 'Credential', 'type'),
  declaredError: from('declared-error', 'declaredError', 'value'),
  inBody: from('encode/arguments', 'inBody', 'value'),
  inPath: from('encode/arguments', 'inPath', 'value'),
  inQuery: from('encode/arguments', 'inQuery', 'value'),
  inPlaces: from('encode/arguments', 'inPlaces', 'value'),
  chooseBody: from('encode/choose', 'chooseBody', 'value'),
  encodeBinary: from('encode/binary', 'encodeBinary', 'value'),
  encodeExactJson: from('encode/exact', 'encodeExactJson', 'value'),
  encodeForm: from('encode/form', 'encodeForm', 'value'),
  encodeJson: from('encode/json', 'encodeJson', 'value'),
  encodeMultipart: from('encode/multipart', 'encodeMultipart', 'value'),
  encodeText: from('encode/text', 'encodeText', 'value'),
  deepWriter: from('encode/parameter', 'deepWriter', 'value'),
  styledWriter: from('encode/styled', 'styledWriter', 'value'),
  SDKError: from('errors', 'SDKError', 'value'),
  Operation: from('operation', 'Operation', 'type'),
  BodyOptions: from('operation', 'BodyOptions', 'type'),
  RequestOptions: from('operation', 'RequestOptions', 'type'),
  page: from('page', 'page', 'value'),
  byCursor: from('page/styles', 'byCursor', 'value'),
  byLastItem: from('page/styles', 'byLastItem', 'value'),
  byOffset: from('page/styles', 'byOffset', 'value'),
  byNumber: from('page/styles', 'byNumber', 'value'),
  byLink: from('page/link', 'byLink', 'value'),
  byLinkHeader: from('page/link', 'byLinkHeader', 'value'),
  followLink: from('page/link', 'followLink', 'value'),
  PagePromise: from('page', 'PagePromise', 'type'),
  CursorPage: from('page', 'CursorPage', 'type'),
  LinkPage: from('page', 'LinkPage', 'type'),
  NumberPage: from('page', 'NumberPage', 'type'),
  OffsetPage: from('page', 'OffsetPage', 'type'),
  request: from('request', 'request', 'value'),
  noResult: from('results', 'noResult', 'value'),
  textResult: from('results', 'textResult', 'value'),
  chooseScheme: from('choose-scheme', 'chooseScheme', 'value'),
  basic: from('schemes', 'basic', 'value'),
  bearer: from('schemes', 'bearer', 'value'),
  cookieKey: from('schemes', 'cookieKey', 'value'),
  headerKey: from('schemes', 'headerKey', 'value'),
  queryKey: from('schemes', 'queryKey', 'value'),
  APIResource: from('resource', 'APIResource', 'value'),
  stream: from('stream', 'stream', 'value'),
  Stream: from('stream', 'Stream', 'type'),
  messageStream: from('message-stream', 'messageStream', 'value'),
  MessageStream: from('message-stream', 'MessageStream', 'type'),
  jsonLines: from('stream/json-lines', 'jsonLines', 'value'),
  raiseEvent: from('stream/raise-event', 'raiseEvent', 'value'),
  eventCursor: from('stream/event-cursor', 'eventCursor', 'value'),
  hedged: from('retry/hedge', 'hedged', 'value'),
  resumeStreams: from('stream/resume', 'resumeStreams', 'value'),
  StreamEvent: from('stream', 'StreamEvent', 'type'),
  defaultTransport: from('transport/ky', 'defaultTransport', 'value'),
  Uploadable: from('uploads', 'Uploadable', 'type'),
  unwrapSigned: from('webhooks', 'unwrapSigned', 'value'),
  verifyHmac: from('webhook/hmac', 'verifyHmac', 'value'),
  verifySigned: from('webhooks', 'verifySigned', 'value'),
  verifyStandard: from('webhook/standard', 'verifyStandard', 'value'),
  WebhookHeaders: from('webhook/scheme', 'WebhookHeaders', 'type'),
  WebhookOptions: from('webhooks', 'WebhookOptions', 'type'),
  WebhookPayload: from('webhook/scheme', 'WebhookPayload', 'type'),
  WebhookReceiver: from('webhooks', 'WebhookReceiver', 'value'),
  WebhookScheme: from('webhook/scheme', 'WebhookScheme', 'type'),
} satisfies { [name: string]: ExportedSymbol }

/** Classes of the error tree by status. */
export const statusClasses: { readonly [status: number]: string } = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
}

/** Class that the runtime raises for a status: its own, that of all server errors, or that of any status. */
export function statusClass(status: number): ExportedSymbol {
  const name = statusClasses[status] ?? (status >= 500 && status < 600 ? 'InternalServerError' : 'APIStatusError')
  return from(name === 'APIStatusError' ? 'errors' : 'status-errors', name, 'value')
}
