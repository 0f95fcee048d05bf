import { contract, get, post } from '@artificer/contract'
import { z } from 'zod'

const Folder = z
  .object({
    name: z.string(),
    get parent() {
      return Folder.nullable()
    },
    get children() {
      return z.array(Entry)
    },
  })
  .meta({ id: 'Folder' })
const Leaf = z.object({ name: z.string(), size: z.int() }).meta({ id: 'Leaf' })
const Entry: z.ZodType = z.union([z.lazy(() => Folder), Leaf]).meta({ id: 'Entry' })
const Tree = z
  .object({
    value: z.string(),
    get branches() {
      return z.record(z.string(), Tree)
    },
  })
  .meta({ id: 'Tree' })

/** Schemas that hold themselves, directly and through each other. */
export const folders = contract(
  { title: 'Folders', version: '1.0.0' },
  {
    folders: {
      retrieve: get('/folders/{folderId}', { summary: 'Retrieves a folder with all below it.', returns: Folder }),
    },
    trees: { plant: post('/trees', { summary: 'Plants a tree.', body: z.object({ tree: Tree }), returns: Tree }) },
  },
)
