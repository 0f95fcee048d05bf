/** How an operation's body is written, as the runtime's encoders take it. */
import type { BodyContent, BodyPart, Operation } from '../ir/api.ts'
import { type BodyChoice, bodyChoices } from '../ir/body-choices.ts'
import { call, dict, keyword, tuple, type Doc } from './layout.ts'
import { pythonString, pythonValue } from './literal.ts'
import { given, strings, type OperationContext } from './operation-context.ts'

/** What writes the body, or chooses what does; none without a body. */
export function bodyOf(operation: Operation, context: OperationContext): Doc | undefined {
  const content = operation.body?.content[0]
  if (content === undefined) return undefined
  const { imports, runtime, emission } = context.scope
  const choices = bodyChoices(operation.body, emission.models)
  if (choices === undefined) return encoderOf(operation, content, context)
  const chosen = imports.use(`${runtime}.encode.chosen`, 'ChosenBody')
  return call(chosen, [tuple(choices.map((choice) => printChoice(operation, choice, context)))])
}

function printChoice(operation: Operation, choice: BodyChoice, context: OperationContext): Doc {
  const { imports, runtime } = context.scope
  return call(imports.use(`${runtime}.encode.chosen`, 'BodyChoice'), [
    encoderOf(operation, choice.content, context),
    strings(choice.takes),
    ...given('names', choice.names === undefined ? undefined : strings(choice.names)),
    ...(choice.isWhole === true ? [keyword('whole', '"body"')] : []),
  ])
}

function encoderOf(operation: Operation, content: BodyContent, context: OperationContext): Doc {
  // Without members there is nothing to send; a body that is given whole is sent, even an empty one.
  const isOptional = operation.body?.required === false && content.shape.kind !== 'whole'
  const { imports, runtime } = context.scope
  const use = (module: string, name: string): string => imports.use(`${runtime}.encode.${module}`, name)
  const optional = isOptional ? [keyword('optional', 'True')] : []
  switch (content.kind) {
    case 'json':
      return call(use('json_body', 'JsonBody'), [...mediaTypeOf(content, 'application/json'), ...optional])
    case 'form':
      return call(use('form', 'FormBody'), [
        ...given('fields', formFields(content, context)),
        ...optional,
        ...mediaTypeOf(content, 'application/x-www-form-urlencoded'),
      ])
    case 'multipart':
      return call(use('multipart', 'MultipartBody'), [
        ...(content.parts.length === 0 ? [] : [tuple(content.parts.map((part) => multipartPart(part, context)))]),
        ...optional,
        ...mediaTypeOf(content, 'multipart/form-data'),
      ])
    case 'binary':
      return call(use('binary_body', 'BinaryBody'), mediaTypeOf(content, 'application/octet-stream'))
    default:
      return call(use('text_body', 'TextBody'), mediaTypeOf(content, ''))
  }
}

const mediaTypeOf = (content: BodyContent, usual: string): Doc[] =>
  content.mediaType === usual ? [] : [keyword('media_type', pythonString(content.mediaType))]

function formFields(content: BodyContent, context: OperationContext): Doc | undefined {
  const { imports, runtime } = context.scope
  const entries = content.parts.flatMap((part): [string, Doc][] => {
    const settings = [
      ...(part.style === 'form' ? [] : [keyword('style', pythonString(part.style))]),
      ...(part.explode === (part.style === 'form') ? [] : [keyword('explode', pythonValue(part.explode))]),
      ...(part.kind === 'json' ? [keyword('json', 'True')] : []),
    ]
    if (settings.length === 0) return []
    return [[pythonString(part.name), call(imports.use(`${runtime}.encode.form`, 'Field'), settings)]]
  })
  return entries.length === 0 ? undefined : dict(entries)
}

function multipartPart(part: BodyPart, context: OperationContext): Doc {
  const { imports, runtime } = context.scope
  const usual = part.kind === 'json' ? 'application/json' : part.kind === 'text' ? 'text/plain' : undefined
  const [mediaType, ...others] = part.mediaTypes
  const isOne = mediaType !== undefined && others.length === 0 && !mediaType.includes('*') && mediaType !== usual
  return call(imports.use(`${runtime}.encode.multipart`, 'Part'), [
    pythonString(part.name),
    pythonString(part.kind),
    ...(part.repeated ? [keyword('repeated', 'True')] : []),
    ...(isOne ? [keyword('media_type', pythonString(mediaType))] : []),
  ])
}
