/** The end of a module below `types/`: tables of wire names, and the publication of its classes. */
import type { ObjectModel } from '../ir/api.ts'
import { modelName } from './emission.ts'
import type { TypeEntity } from './entities.ts'
import { call, dict, keyword, lambda, list, statement, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { byCodePoint } from './order.ts'
import { importedName, RUNTIME, type TypesContext } from './types-context.ts'
import { nestedShapes, renamedKeys } from './wire.ts'

/** How keys are spelled on the wire, and where the classes are published. */
export function closing(entities: TypeEntity[], context: TypesContext): string {
  const tables = entities.flatMap((entity) => (entity.kind === 'params' ? wireTable(entity.model, context) : []))
  const classes = entities
    .filter((entity) => ['model', 'params', 'event'].includes(entity.kind))
    .map((entity) => entity.name)
    .toSorted(byCodePoint)
  if (classes.length === 0) return ''
  const aliases = entities
    .filter(
      (entity) =>
        entity.kind === 'alias' && entities.some((user) => user.kind === 'model' && isForward(user, entity, entities)),
    )
    .map((entity) => keyword(entity.name, entity.name))
  const publish = call(context.imports.use(`${RUNTIME}.model`, 'publish'), ['__name__', ...classes, ...aliases])
  return [...tables, statement(0, '', publish)].map((line) => `${line}\n`).join('')
}

/** Whether a class mentions an alias that is defined after it. */
const isForward = (user: TypeEntity, alias: TypeEntity, entities: TypeEntity[]): boolean =>
  user.uses.includes(alias.name) && entities.indexOf(alias) > entities.indexOf(user)

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
