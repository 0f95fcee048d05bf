/** Sphinx's autodoc over the lazy tables of the installed package. */
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { output } from '../report/check.ts'
import { here, installation, scratch, write } from './environment.ts'

const SENTENCES = [
  ['client.txt', 'Make a client.'],
  ['client.txt', 'Conversations with a model.'],
  ['types.txt', 'A conversation with a model.'],
  ['types.txt', 'A file of a project.'],
  ['types.txt', 'Shown in lists; at most 200 characters.'],
  ['types.txt', 'Name of the event.'],
  ['types.txt', 'How far the text of a document has been extracted and indexed.'],
  ['resources.txt', 'Adds a message without asking a model'],
] as const

export const sphinxCheck = {
  tool: 'sphinx -W',
  claim: 'shows classes, methods and fields with their docstrings',
  isLong: true as const,
  run: async (): Promise<void> => {
    const python = await installation('tools-wheel')
    const source = scratch('sphinx')
    rmSync(source, { recursive: true, force: true })
    const members = '   :members:\n   :undoc-members:\n'
    write('sphinx/index.rst', 'Artificer\n=========\n\n.. toctree::\n\n   client\n   types\n   resources\n')
    write(
      'sphinx/client.rst',
      `Client\n======\n\n.. autoclass:: artificer.Artificer\n${members}   :special-members: __init__\n`,
    )
    write(
      'sphinx/types.rst',
      `Types\n=====\n\n.. automodule:: artificer.types\n   :members: Conversation, Document, DocumentStatus, ChatStreamChunkEvent\n`,
    )
    write(
      'sphinx/resources.rst',
      `Resources\n=========\n\n.. automodule:: artificer.resources\n   :members: Messages, Conversations\n`,
    )
    copyFileSync(join(here, 'sphinx', 'conf.py'), join(source, 'conf.py'))
    await output(python, ['-m', 'sphinx', '-q', '-W', '--keep-going', '-b', 'text', source, join(source, 'out')])
    const missed = SENTENCES.filter(([file, said]) => !readFileSync(join(source, 'out', file), 'utf8').includes(said))
    if (missed.length > 0) throw new Error(`not shown: ${missed.join('; ')}`)
  },
}
