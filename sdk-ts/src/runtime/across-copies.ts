import type { SDKError } from './errors.js'

/**
 * Lets `instanceof` hold for errors of another copy of the same package in one program: two versions, or its ES modules beside its CommonJS. Copies are told by the
 * package's name, so that errors of other packages with this runtime are not taken for one's own; classes are told by their names, which a minifier changes, so
 * that it does not hold for a copy that was minified.
 *
 * @param root The class that all errors of the package have; gets the check, which its subclasses inherit.
 */
export function acrossCopies(root: typeof SDKError, packageName: string): typeof SDKError {
  const mark = Symbol.for(`${packageName} error`)
  const isOrdinary = Function.prototype[Symbol.hasInstance]
  Object.defineProperty(root.prototype, mark, { value: true })
  return Object.defineProperty(root, Symbol.hasInstance, {
    value(this: typeof SDKError, error: unknown): boolean {
      if (isOrdinary.call(root, error)) return isOrdinary.call(this, error)
      if (!(Object(error) as { [mark]?: boolean })[mark]) return false
      const names = classNames(error as object)
      return names.includes('SDKError') && names.includes(this.name)
    },
  })
}

/** Names of the classes of an object, from its own outwards. */
function classNames(value: object): string[] {
  const prototype = Object.getPrototypeOf(value) as object | null
  return prototype === null ? [] : [prototype.constructor.name, ...classNames(prototype)]
}
