/** Synthetic documents as files below `.work/bench`, each written once a run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { work } from './packages.ts'
import { syntheticDocument } from './synthetic.ts'
import { chainDocument, enumDocument, type Node, resourceDocument } from './worst-shapes.ts'

const makers = {
  operations: syntheticDocument,
  chain: chainDocument,
  resource: resourceDocument,
  enum: enumDocument,
} satisfies { [shape: string]: (size: number) => Node }

export type Shape = keyof typeof makers

const written = new Set<string>()

export function syntheticFile(shape: Shape, size: number): string {
  const file = join(work, `${shape}-${size}.json`)
  if (written.has(file)) return file
  mkdirSync(work, { recursive: true })
  writeFileSync(file, JSON.stringify(makers[shape](size)))
  written.add(file)
  return file
}
