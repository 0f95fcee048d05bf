import type { ArgumentRef, MemberPath, Operation, Pagination } from '../../ir/api.ts'
import { argumentNames, argumentOf } from '../arguments.ts'
import type { EmitContext } from '../context.ts'
import type { ExportedSymbol } from '../printer/source-file.ts'
import { NameValue, type Value } from '../printer/value.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'

/** How the runtime cuts a list into pages: what its style reads, and nothing else. */
export function pageSpec(
  context: EmitContext,
  operation: Operation,
  page: Pagination,
  scope: Scope,
): { [member: string]: Value | undefined } {
  const name = (reference: ArgumentRef | undefined): string | undefined => {
    const argument = reference && argumentOf(operation, reference)
    return argument && argumentNames(context, operation)(argument.key)
  }
  const isCounted = page.style === 'offset' || (page.style === 'page' && page.total !== undefined)
  return {
    style: new NameValue(scope.runtime(pageStyle(page))),
    follow: page.style === 'link' ? new NameValue(scope.runtime(runtime.followLink)) : undefined,
    items: memberPath(page.items),
    next: page.style === 'cursor' || page.style === 'link' ? nextPath(page) : undefined,
    hasMore: optionalPath(page.hasMore),
    total: isCounted ? optionalPath(page.total) : undefined,
    totalPages: page.style === 'page' ? optionalPath(page.totalPages) : undefined,
    param: name(page.position),
    size: isCounted ? name(page.size) : undefined,
    firstPage: page.firstPage === undefined || page.firstPage === 1 ? undefined : page.firstPage,
  }
}

function pageStyle({ style, nextFromItem, linkHeader }: Pagination): ExportedSymbol {
  switch (style) {
    case 'cursor':
      return nextFromItem === undefined ? runtime.byCursor : runtime.byLastItem
    case 'offset':
      return runtime.byOffset
    case 'page':
      return runtime.byNumber
    case 'link':
      return linkHeader === true ? runtime.byLinkHeader : runtime.byLink
  }
}

/** The position in the last item or in the body. */
function nextPath({ next = ['next'], nextFromItem, linkHeader }: Pagination): string | string[] | undefined {
  return linkHeader === true ? undefined : memberPath(nextFromItem ?? next)
}

function optionalPath(path: MemberPath | undefined): string | string[] | undefined {
  return path && memberPath(path)
}

/** One name alone stands without its list. */
function memberPath(path: MemberPath): string | string[] {
  const [only] = path
  return path.length === 1 && only !== undefined ? only : path
}
