import type { AnySchema } from '../schema/kinds.ts'

type Inspector = typeof import('node:inspector')

/**
 * Whether a default is made by a function. Zod keeps it in the closure of a getter, and to read the getter is to call the
 * function, which an export must not do. The debugger's view of the closure tells without a call; where there is no
 * debugger, two readings of a constant are the same value.
 */
export function isMadeByFunction(schema: AnySchema): boolean {
  const getter = Object.getOwnPropertyDescriptor(schema._zod.def, 'defaultValue')?.get
  if (!getter) return false
  const session = debuggerSession()
  const type = session && closureType(session, getter, 'defaultValue')
  return type === undefined ? readingsDiffer(schema) : type === 'function'
}

const PROBE = '@artificer/contract probe'

/** `typeof` a variable in the closure of a function. */
function closureType(session: Session, closure: () => unknown, variable: string): string | undefined {
  const holder = globalThis as unknown as Record<string, unknown>
  holder[PROBE] = closure
  const found = evaluate(session, `globalThis[${JSON.stringify(PROBE)}]`)
  delete holder[PROBE]
  const scopes = properties(session, found).internalProperties?.find(({ name }) => name === '[[Scopes]]')?.value
    ?.objectId
  const own = scopes && properties(session, scopes).result.find(({ name }) => name === '0')?.value?.objectId
  return own && properties(session, own).result.find(({ name }) => name === variable)?.value?.type
}

let shared: Session | undefined

/** A session with the debugger of this process, made at the first default and kept: to connect costs more than to ask. */
function debuggerSession(): Session | undefined {
  const inspector = globalThis.process?.getBuiltinModule?.('node:inspector')
  if (!inspector || shared) return shared
  try {
    const session = new inspector.Session()
    session.connect()
    shared = session
  } catch {
    return undefined
  }
  return shared
}

type Session = InstanceType<Inspector['Session']>
type Properties = import('node:inspector').Runtime.GetPropertiesReturnType

/** The session is in this process, so that the answer is there when `post` returns. */
function evaluate(session: Session, expression: string): string {
  let objectId = ''
  session.post('Runtime.evaluate', { expression }, (_error, answer) => {
    objectId = answer?.result.objectId ?? ''
  })
  return objectId
}

function properties(session: Session, objectId: string): Properties {
  let found: Properties = { result: [] }
  session.post('Runtime.getProperties', { objectId, ownProperties: true }, (_error, answer) => {
    if (answer) found = answer
  })
  return found
}

function readingsDiffer(schema: AnySchema): boolean {
  const def = schema._zod.def as unknown as { defaultValue: unknown }
  const [first, second] = [def.defaultValue, def.defaultValue]
  const bothPlain = JSON.stringify(first) === JSON.stringify(second) && !(first instanceof Date)
  return first !== second && !bothPlain
}
