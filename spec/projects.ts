import { created, del, get, nothing, page, patch, post, put } from '@artificer/contract'
import { z } from 'zod'
import { Conversation, exampleConversation } from './conversations.ts'
import { NotFound, ValidationFailed } from './errors.ts'
import { projectDocuments } from './project-documents.ts'
import { ConversationId, ProjectId, count, instant } from './shared.ts'

const name = z.string().min(1).max(100).describe('Name of the project.')
const description = z.string().max(500).describe('What the project is about.')
const settings = z.record(z.string(), z.unknown()).describe('Settings of your own, kept as they are.')

export const ProjectStats = z
  .object({
    conversationCount: count('Number of conversations.'),
    documentCount: count('Number of documents.'),
    knowledgeEntityCount: count('Number of entities found in the documents.'),
    lastActivity: instant('When anything in the project last changed.').optional(),
  })
  .meta({ id: 'ProjectStats', description: 'What a project holds.' })

export const Project = z
  .object({
    id: ProjectId,
    name,
    description: description.nullable(),
    settings,
    stats: ProjectStats.describe('What the project holds.'),
    createdAt: instant('When it was created.'),
    updatedAt: instant('When it last changed.'),
  })
  .meta({ id: 'Project', description: 'Conversations and documents that belong together.' })

const exampleProject = {
  id: 'proj_01j9x4q2m7',
  name: 'Finance',
  description: 'Reports of the finance team.',
  settings: { language: 'en' },
  stats: { conversationCount: 3, documentCount: 12, knowledgeEntityCount: 88, lastActivity: '2026-03-01T09:30:00Z' },
  createdAt: '2026-02-01T08:00:00Z',
  updatedAt: '2026-03-01T09:30:00Z',
}

const params = { projectId: ProjectId }
const exampleParams = { projectId: 'proj_01j9x4q2m7' }

export const projects = {
  list: get('/api/projects', {
    summary: 'List projects',
    description: 'Lists projects, newest first.',
    returns: page(Project),
    throws: [ValidationFailed],
    examples: { first: { response: { data: [exampleProject], nextCursor: null } } },
  }),
  create: post('/api/projects', {
    summary: 'Create a project',
    description: 'Creates an empty project.',
    body: z.object({ name, description: description.optional(), settings: settings.optional() }),
    returns: created(Project),
    throws: [ValidationFailed],
    idempotency: 'key',
    examples: {
      created: {
        request: { body: { name: 'Finance', description: 'Reports of the finance team.' } },
        response: { ...exampleProject, stats: { conversationCount: 0, documentCount: 0, knowledgeEntityCount: 0 } },
      },
    },
  }),
  retrieve: get('/api/projects/{projectId}', {
    summary: 'Get a project',
    description: 'Gets a project with its numbers.',
    params,
    returns: Project,
    throws: [NotFound],
    examples: { found: { request: { params: exampleParams }, response: exampleProject } },
  }),
  update: patch('/api/projects/{projectId}', {
    summary: 'Change a project',
    description: 'Changes the members that are sent; `null` clears one.',
    params,
    body: z.object({
      name: name.optional(),
      description: description.nullable().optional(),
      settings: settings.nullable().optional(),
    }),
    returns: Project,
    throws: [ValidationFailed, NotFound],
    examples: {
      renamed: {
        request: { params: exampleParams, body: { name: 'Finance 2026', description: null } },
        response: { ...exampleProject, name: 'Finance 2026', description: null },
      },
    },
  }),
  delete: del('/api/projects/{projectId}', {
    summary: 'Delete a project',
    description: 'Deletes a project and its documents. Its conversations stay, without a project.',
    params,
    returns: nothing({ description: 'The project is gone.' }),
    throws: [NotFound],
    examples: { deleted: { request: { params: exampleParams } } },
  }),
  conversations: {
    list: get('/api/projects/{projectId}/conversations', {
      summary: 'List the conversations of a project',
      description: 'Lists the conversations of a project, newest first.',
      params,
      returns: page(Conversation),
      throws: [ValidationFailed, NotFound],
      examples: {
        first: { request: { params: exampleParams }, response: { data: [exampleConversation], nextCursor: null } },
      },
    }),
    attach: put('/api/projects/{projectId}/conversations/{conversationId}', {
      summary: 'Put a conversation into a project',
      description: 'Puts a conversation into a project; it leaves the project it was in.',
      params: { projectId: ProjectId, conversationId: ConversationId },
      returns: Conversation,
      throws: [NotFound],
      examples: {
        attached: {
          request: { params: { ...exampleParams, conversationId: 'conv_01j9x4q2m7' } },
          response: exampleConversation,
        },
      },
    }),
  },
  documents: projectDocuments,
}
