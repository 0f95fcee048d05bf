/** Names of parameters and members by which lists are given in pages, in the order in which they are preferred; compared without case and separators. */

export const CURSOR: readonly string[] = list(
  'cursor after startingafter pagetoken nexttoken nextcursor nextpagetoken continuationtoken paginationtoken marker startcursor aftercursor',
)

export const OFFSET: readonly string[] = list('offset skip startindex start')

export const PAGE: readonly string[] = list('page pagenumber pageno pageindex')

export const SIZE: readonly string[] = list(
  'limit pagesize perpage size maxresults take top count pagelimit first maxitems',
)

export const ITEMS: readonly string[] = list(
  'data items results entries records values value list rows content elements objects resources nodes hits',
)

export const NEXT_CURSOR: readonly string[] = list(
  'nextcursor nextpagetoken nexttoken next nextpage cursor continuationtoken nextmarker endcursor pagetoken aftercursor nextpagecursor',
)

export const NEXT_URL: readonly string[] = list('next nexturl nextlink nextpageurl nextpageuri odata.nextlink nexturi')

export const HAS_MORE: readonly string[] = list('hasmore hasnext hasnextpage more')

export const TOTAL: readonly string[] = list(
  'total totalcount totalitems totalresults totalentries totalrecords totalelements count',
)

export const TOTAL_PAGES: readonly string[] = list('totalpages pagecount numpages lastpage')

export const LAST_ID: readonly string[] = list('lastid lastobjectid')

/** Members that hold what is said of a page beside its items. */
export const ENVELOPES: readonly string[] = list(
  'pagination meta paging page pageinfo metadata links _links responsemetadata cursors',
)

function list(names: string): string[] {
  return names.split(' ')
}
