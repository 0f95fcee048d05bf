/**
 * The names that one language gives to everything in an `Api`: the only place where an emitter finds an identifier.
 *
 * Total (everything has a name), deterministic, injective per scope; reserved words and runtime exports are claimed first. Names with contextual repairs are
 * reported as diagnostics when the table is built.
 */
import type { ErrorId, ModelId, OperationId } from '../ir/ids.ts'

export type Language = 'typescript' | 'python'

export interface NameTable {
  language: Language
  client: ClientNames
  /** By resource path joined with dots; the root is the empty string. */
  resources: { [path: string]: ResourceNames }
  operations: { [id: OperationId]: OperationNames }
  models: { [id: ModelId]: ModelNames }
  /** Class of each declared error that is not its status's class; those have the status's class name. */
  errors: { [id: ErrorId]: string }
  /** Client option (`apiKey`, `api_key`) and environment variable of each security scheme, by scheme id; the one that most calls need comes first. `basic` has `option` and `secondOption`; a token that the SDK can get by itself has `grant`. */
  security: {
    [scheme: string]: {
      option: string
      environment: string
      secondOption?: string
      secondEnvironment?: string
      grant?: { clientId: OptionName; clientSecret: OptionName; scope: OptionName }
    }
  }
  /** Client option (`typescriptApiUrl`) and environment variable of each service, by service name. */
  services: { [service: string]: { option: string; environment: string } }
  /** Type of each webhook event, by event name, and the union of all. */
  webhooks: { union: string; events: { [name: string]: string } }
}

/** An option of the client, and the environment variable that stands in for it. */
export interface OptionName {
  option: string
  environment: string
}

export interface ClientNames {
  /** `Artificer`. */
  class: string
  /** `AsyncArtificer`; Python only, empty otherwise. */
  asyncClass: string
  /** `ArtificerError`: what the runtime's `SDKError` is exported as. */
  error: string
  /** `ARTIFICER`: prefix of environment variables. */
  environmentPrefix: string
  /** npm or PyPI name of the package. */
  package: string
  /** Import name: `artificer`. Equal to `package` in TypeScript. */
  module: string
}

export interface ResourceNames {
  /** `Messages`. */
  class: string
  /** `AsyncMessages`; Python only, empty otherwise. */
  asyncClass: string
  /** Member of the parent: `messages`, `api_keys`. */
  property: string
  /** File below `resources/` without extension: `conversations/messages`; unique under case folding. A resource with children is `conversations/conversations`. */
  file: string
}

export interface OperationNames {
  /** `create`, `generateTitle`, `generate_title`. */
  method: string
  /** Constant of the operation record in its file: `createOperation`, `_CREATE`. */
  constant: string
  /** `ConversationCreateParams`. */
  params: string
  /** Streams that yield events: the union `ChatStreamEvent`, and each arm by event name (`ChatStreamChunkEvent`). */
  event?: { union: string; arms: { [event: string]: string } }
  /** Name of each argument by its key. */
  arguments: { [key: string]: string }
}

export interface ModelNames {
  /**
   * Chain of namespaces and the name: `['Conversation', 'Stats']` is `Conversation.Stats` in TypeScript; Python has one joined element.
   */
  path: string[]
  /** Python: the TypedDict of a model that is used in both directions (`ConversationParam`); equal to the name when it is only in requests. */
  param?: string
  /** Identifier of each property by wire name (TypeScript keeps the wire name). */
  properties: { [wire: string]: string }
}
