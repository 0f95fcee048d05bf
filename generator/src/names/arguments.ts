import type { Argument, Operation } from '../ir/api.ts'
import { chosenMediaTypes } from '../ir/body-choices.ts'
import { spellSigns, spellSymbols } from './casing.ts'
import type { NameContext } from './context.ts'
import { legalMember } from './legal.ts'
import { PYTHON_KEYWORDS, PYTHON_METHOD_LOCALS, PYTHON_METHOD_OPTIONS } from './reserved/python.ts'
import { TYPESCRIPT_KEYWORDS, TYPESCRIPT_METHOD_LOCALS } from './reserved/typescript.ts'
import { createScope, settle, type Claim } from './scope.ts'

/** Name of each argument of a method by its key. `constants` are the operation constants of the same file. */
export function buildArguments(
  context: NameContext,
  operation: Operation,
  constants: ReadonlySet<string>,
): { [key: string]: string } {
  const doubled = doubledNames(operation.arguments)
  return context.language === 'python'
    ? pythonArguments(context, operation, doubled)
    : typescriptArguments(context, operation, doubled, constants)
}

/** Wire names that stand in two places: each of them is named with its place. */
function doubledNames(all: readonly Argument[]): Set<string> {
  const seen = new Set<string>()
  const doubled = new Set<string>()
  for (const { name } of all) (seen.has(name) ? doubled : seen).add(name)
  return doubled
}

function placeOf(argument: Argument): string {
  return argument.source === 'whole-body' ? 'body' : argument.source
}

/** The wire name with its place before it where two places have the name; a whole body keeps its own. */
function wireName(argument: Argument, doubled: ReadonlySet<string>): string {
  return doubled.has(argument.name) && argument.source !== 'whole-body'
    ? `${placeOf(argument)}_${argument.name}`
    : argument.name
}

const PYTHON_RESERVED = new Set([...PYTHON_METHOD_OPTIONS, ...PYTHON_METHOD_LOCALS])

function pythonArguments(
  context: NameContext,
  operation: Operation,
  doubled: ReadonlySet<string>,
): { [key: string]: string } {
  const isChosen = chosenMediaTypes(operation.body).length > 0
  const scope = createScope(isChosen ? ['content_type'] : [], { shared: [PYTHON_RESERVED] })
  const claims = operation.arguments.map((argument): Claim => {
    const wire = wireName(argument, doubled)
    return {
      key: argument.key,
      rank: argument.source === 'path' ? 0 : 1,
      wire,
      pointer: `${operation.place.pointer} ${argument.key}`,
      candidates: [...givenForm(context, argument), ...pythonForms(context, wire, placeOf(argument))],
    }
  })
  const names = settle(scope, claims)
  context.collisions.push(
    ...scope.collisions.filter((collision) => collision.winner).map((collision) => atOperation(collision, operation)),
  )
  return Object.fromEntries(operation.arguments.map(({ key }) => [key, names.get(key)!]))
}

function atOperation<T extends { loser: Claim }>(collision: T, operation: Operation): T {
  return { ...collision, loser: { ...collision.loser, pointer: operation.place.pointer } }
}

/** The author's own name for an argument, as far as the language allows it. */
function givenForm({ casing }: NameContext, { givenName }: Argument): string[] {
  if (givenName === undefined) return []
  const name = legalMember(casing.snake(casing.words(givenName)))
  return [PYTHON_KEYWORDS.has(name) ? `${name}_` : name]
}

function pythonForms(context: NameContext, wire: string, place: string): string[] {
  const { casing } = context
  const snake = (words: readonly string[]): string => legalMember(casing.snake(words))
  const plain = snake(casing.words(wire))
  return [
    PYTHON_KEYWORDS.has(plain) ? `${plain}_` : plain,
    ...distinct([snake(casing.words(spellSigns(wire)))], plain),
    `${place}_${casing.snake(casing.words(wire))}`,
    snake(spellSymbols(wire)),
    `${place}_${casing.snake(spellSymbols(wire))}`,
    `${caseOf(wire)}_${plain}`,
  ]
}

/** How a name is written that differs from another by case alone. */
export function caseOf(wire: string): 'upper' | 'capital' | 'lower' | 'mixed' {
  if (!/[a-z]/.test(wire)) return 'upper'
  if (!/[A-Z]/.test(wire)) return 'lower'
  return /^[A-Z]/.test(wire) ? 'capital' : 'mixed'
}

function distinct(names: readonly string[], plain: string): string[] {
  return names.filter((name) => name !== plain)
}

/** Members of the params keep the wire name; the positional argument is a binding of its own. */
function typescriptArguments(
  context: NameContext,
  operation: Operation,
  doubled: ReadonlySet<string>,
  constants: ReadonlySet<string>,
): { [key: string]: string } {
  const members = createScope()
  const named = operation.arguments.filter((argument) => !argument.positional)
  const claims = named.map((argument): Claim => {
    const wire = wireName(argument, doubled)
    return {
      key: argument.key,
      wire,
      pointer: argument.key,
      candidates: [wire, `${placeOf(argument)}_${argument.name}`],
    }
  })
  const names = settle(members, claims)
  for (const argument of operation.arguments.filter((candidate) => candidate.positional)) {
    names.set(argument.key, positionalName(context, argument, constants))
  }
  return Object.fromEntries(operation.arguments.map((argument) => [argument.key, names.get(argument.key)!]))
}

const TYPESCRIPT_RESERVED = new Set([...TYPESCRIPT_KEYWORDS, ...TYPESCRIPT_METHOD_LOCALS])

function positionalName(context: NameContext, argument: Argument, constants: ReadonlySet<string>): string {
  const { casing } = context
  const wanted = argument.givenName ?? argument.name
  const isPlain = /^[a-z][A-Za-z0-9]*$/.test(wanted)
  const name = isPlain ? wanted : legalMember(casing.camel(casing.words(wanted)))
  const longer = casing.camel([placeOf(argument), ...casing.words(argument.name)])
  const scope = createScope([], { shared: [TYPESCRIPT_RESERVED, constants] })
  return settle(scope, [{ key: '', wire: argument.name, pointer: argument.key, candidates: [name, longer] }]).get('')!
}
