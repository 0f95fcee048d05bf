export { apiKey, basic, bearer, none } from './auth.ts'
export type { ApiKey, Auth, Basic, Bearer, NoAuth } from './auth.ts'
export { binary, file, files, form } from './body.ts'
export type { Form, FormEncoding, FormOptions, RawBody } from './body.ts'
export { contract, isContract, listOperations } from './contract.ts'
export type { Contract, ContractInfo, Operation, Tree } from './contract.ts'
export type { Diagnostic, DiagnosticPlace } from './diagnostic.ts'
export { del, get, head, options, patch, post, put } from './endpoint.ts'
export type {
  Endpoint,
  EndpointExample,
  EndpointOptions,
  Hedge,
  Idempotency,
  Method,
  PathParam,
  Retry,
} from './endpoint.ts'
export { closedEnum, openEnum } from './enum.ts'
export { error } from './error.ts'
export type { ErrorBuilder, ErrorOptions, ErrorSpec, ProblemBody } from './error.ts'
export { exportOpenAPI, lintContract } from './export/export.ts'
export type { ExportOptions, ExportResult } from './export/export.ts'
export type { OpenAPIVersion } from './export/streams.ts'
export { page } from './page.ts'
export type { Page, PageOptions, PageSize, PageStyle } from './page.ts'
export type { CallPlace } from './place.ts'
export { accepted, created, nothing, ok, responses } from './returns.ts'
export type { Answer, AnswerBody, AnswerMap, AnswerOptions, Answers, Returns } from './returns.ts'
export { service } from './service.ts'
export type { Service } from './service.ts'
export { jsonl, sse } from './stream.ts'
export type { EventMap, JsonLines, ServerSentEvents, SseOptions, StreamEnd, StreamResume } from './stream.ts'
export type { ByteSize, Duration, Json, JsonObject, Schema, Shape } from './types.ts'
export { webhooks } from './webhook.ts'
export type { Webhooks, WebhookSignature } from './webhook.ts'
export { parseRequest } from './server/request.ts'
export type { ParsedRequest, RequestFault } from './server/request.ts'
export { encodeProblem, encodeResponse } from './server/response.ts'
export type { Bytes, EventValue, Handler, HandlerInput, HandlerOutput, Handlers } from './server/types.ts'
