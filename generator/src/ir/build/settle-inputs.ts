import type { Argument, BodyContent, Operation, Parameter } from '../api.ts'
import type { Model, TypeRef } from '../models.ts'
import { buildInputForms } from './input-forms.ts'
import type { InputForms } from './input-forms.ts'

/** Lets requests use the request forms of the models that need one; gives all models, and the operations with their types exchanged. */
export function settleInputs(
  models: Model[],
  operations: Operation[],
  openness: Map<TypeRef, boolean>,
): { models: Model[]; operations: Operation[] } {
  const forms = buildInputForms(models, openness)
  if (!forms.isChanged) return { models, operations }
  return { models: forms.models, operations: operations.map((operation) => withForms(forms, operation)) }
}

function withForms(forms: InputForms, operation: Operation): Operation {
  const { body } = operation
  return {
    ...operation,
    parameters: operation.parameters.map((parameter): Parameter => ({
      ...parameter,
      type: forms.type(parameter.type),
      schema: forms.schema(parameter.schema),
    })),
    ...(body === undefined
      ? {}
      : { body: { ...body, content: body.content.map((content) => contentWithForms(forms, content)) } }),
    arguments: operation.arguments.map((argument): Argument => ({ ...argument, type: forms.type(argument.type) })),
  }
}

function contentWithForms(forms: InputForms, content: BodyContent): BodyContent {
  return {
    ...content,
    type: forms.type(content.type),
    schema: forms.schema(content.schema),
    shape: shapeWithForms(forms, content.shape),
  }
}

function shapeWithForms({ formOf }: InputForms, shape: BodyContent['shape']): BodyContent['shape'] {
  if (shape.kind === 'properties') return { kind: 'properties', model: formOf(shape.model) }
  return shape.kind === 'variants' ? { kind: 'variants', models: shape.models.map(formOf) } : shape
}
