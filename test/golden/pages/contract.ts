import { contract, get, page } from '@artificer/contract'
import { z } from 'zod'

const Book = z.object({ id: z.string(), title: z.string().describe('As printed on the cover.') }).meta({ id: 'Book' })

/** One list for each way of paging. */
export const library = contract(
  { title: 'Library', version: '1.0.0' },
  {
    books: {
      list: get('/books', {
        summary: 'Lists books by cursor.',
        query: { author: z.string().optional() },
        returns: page(Book, { members: { shelf: z.string() } }),
      }),
    },
    loans: { list: get('/loans', { summary: 'Lists loans by offset.', returns: page.offset(Book) }) },
    shelves: { list: get('/shelves', { summary: 'Lists shelves by page number.', returns: page.number(Book) }) },
    visits: { list: get('/visits', { summary: 'Lists visits by next link.', returns: page.link(Book) }) },
  },
)
