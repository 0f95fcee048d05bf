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
  return [...tables, assignment(0, '__all__', { value: list(names.map(pythonString)) }), statement(0, '', publish)]
    .map((line) => `${line}\n`)
    .join('')
}

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
