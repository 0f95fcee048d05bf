import assert from 'node:assert/strict'
import { type Entry, Folders } from '../../../.work/test/golden/recursion/typescript/src/index.js'
import { fakeFetch, isType, offline, type Same } from '../fake-fetch.ts'

const inner = { name: 'inner', parent: null, children: [{ name: 'leaf', size: 4 }] }
const tree = { value: 'a', branches: { b: { value: 'b', branches: {} } } }

export async function use(): Promise<void> {
  const network = fakeFetch(Response.json({ name: 'root', parent: null, children: [inner] }), Response.json(tree))
  const client = new Folders(offline(network))
  const folder = await client.folders.retrieve('root')
  isType<Same<typeof folder.children, Entry[]>>()
  assert.equal(folder.children.map(size).join(), '4')
  const planted = await client.trees.plant({ tree })
  // @ts-expect-error every branch is a tree
  void (() => client.trees.plant({ tree: { value: 'a', branches: { b: 1 } } }))
  assert.equal(planted.branches['b']?.value, 'b')
  assert.deepEqual(JSON.parse(network.requests[1]?.body ?? ''), { tree })
}

function size(entry: Entry): number {
  return 'size' in entry ? entry.size : entry.children.reduce((sum, child) => sum + size(child), 0)
}
