/** The end of a module below `types/`: tables of wire names, and the publication of its classes. */
import type { ObjectModel } from '../ir/models.ts'
import { modelName } from './emission.ts'
import type { TypeEntity } from './entities.ts'
import { compareExports } from './imports.ts'
import { assignment, call, dict, keyword, lambda, list, statement, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { importedName, RUNTIME, type TypesContext } from './types-context.ts'
import { nestedShapes, renamedKeys } from './wire.ts'

/** How keys are spelled on the wire, and where the classes are published. */
export function closing(entities: TypeEntity[], context: TypesContext): string {
  const tables = entities.flatMap((entity) => (entity.kind === 'params' ? wireTable(entity.model, context) : []))
  const names = entities.map(({ name }) => name).toSorted(compareExports)
  const publish = call(context.imports.use(`${RUNTIME}.publish`, 'publish'), ['__name__', '__all__'])
  return [...tables, ...exported(names), statement(0, '', publish)].map((line) => `${line}\n`).join('')
}

const LINE = 120
/** Type checkers give up on a variable that is added to much more often. */
const MOST_LINES = 50

/** `__all__`, as many names a line as it takes: as one list, a long one would have a line for each. */
function exported(names: readonly string[]): string[] {
  const lines: string[][] = []
  for (const name of names) {
    const line = lines.at(-1)
    if (line !== undefined && allOf([...line, name]).length <= LINE) line.push(name)
    else lines.push([name])
  }
  const isLong = lines.length > MOST_LINES || lines.some((line) => allOf(line).length > LINE)
  const [first = [], ...more] = isLong ? [names] : lines
  return [assignment(0, '__all__', { value: list(first.map(pythonString)) }), ...more.map(allOf)]
}

const allOf = (names: readonly string[]): string => `__all__ += [${names.map(pythonString).join(', ')}]`

function wireTable(model: ObjectModel, context: TypesContext): string[] {
  const { emission, imports } = context
  const names = renamedKeys(emission, model)
  const nested = nestedShapes(emission, model)
  if (names.length === 0 && nested.length === 0) return []
  const given: Doc[] = [
    modelName(emission, model.id, 'request'),
    dict(names.map(([key, wire]) => [pythonString(key), pythonString(wire)])),
  ]
  if (nested.length > 0) {
    const entries = nested.map(({ key, shapes }): [string, Doc] => [
      pythonString(key),
      lambda(tuple(shapes.map((name) => importedName(name, context)))),
    ])
    given.push(keyword('nested', dict(entries)))
  }
  const maps = nested.filter(({ isMap }) => isMap).map(({ key }) => pythonString(key))
  if (maps.length > 0) given.push(keyword('maps', list(maps)))
  return [statement(0, '', call(imports.use(`${RUNTIME}.wire`, 'wire_names'), given))]
}
