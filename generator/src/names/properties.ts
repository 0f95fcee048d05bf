import type { Model, ObjectModel } from '../ir/models.ts'
import { caseOf } from './arguments.ts'
import { spellSigns, spellSymbols } from './casing.ts'
import type { NameContext } from './context.ts'
import { legalMember } from './legal.ts'
import { PYTHON_KEYWORDS, PYTHON_MODEL_MEMBERS } from './reserved/python.ts'
import { createScope, settle, type Claim } from './scope.ts'

/** Identifier of each property by wire name: the wire name itself in TypeScript, a snake name in Python. */
export function buildProperties(context: NameContext, model: Model): { [wire: string]: string } {
  if (model.kind !== 'object') return {}
  if (context.language === 'typescript') return Object.fromEntries(model.properties.map(({ name }) => [name, name]))
  return plainProperties(context, model) ?? settledProperties(context, model)
}

/** The ordinary case, without the work of settling: no two properties meet. */
function plainProperties(context: NameContext, model: ObjectModel): { [wire: string]: string } | undefined {
  const names = new Set<string>()
  const entries = model.properties.map(({ name, givenName }) => {
    const plain = plainName(context, givenName ?? name)
    names.add(plain)
    return [name, plain] as const
  })
  return names.size === entries.length ? Object.fromEntries(entries) : undefined
}

function plainName(context: NameContext, wire: string): string {
  return freeName(legalMember(context.casing.snake(context.casing.words(wire))))
}

/** Not a word of the language, nor a member that every model has. */
function freeName(name: string): string {
  return PYTHON_KEYWORDS.has(name) || PYTHON_MODEL_MEMBERS.has(name) ? `${name}_` : name
}

function settledProperties(context: NameContext, model: ObjectModel): { [wire: string]: string } {
  const { casing } = context
  const scope = createScope()
  const claims = model.properties.map(({ name, givenName }): Claim => {
    const plain = plainName(context, name)
    const signs = freeName(legalMember(casing.snake(casing.words(spellSigns(name)))))
    return {
      key: name,
      wire: name,
      pointer: `${model.place.pointer}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      ...(model.place.file !== undefined && { file: model.place.file }),
      candidates: [
        ...(givenName === undefined ? [] : [plainName(context, givenName)]),
        plain,
        ...(signs === plain ? [] : [signs]),
        freeName(legalMember(casing.snake(spellSymbols(name)))),
        `${caseOf(name)}_${plain}`,
      ],
    }
  })
  const names = settle(scope, claims)
  context.collisions.push(...scope.collisions)
  return Object.fromEntries(model.properties.map(({ name }) => [name, names.get(name)!]))
}
