import type { Api, Json, Operation } from '@artificer/generator/ir'
import { splitTarget, type Incoming } from '../incoming.ts'
import { canonical, setOwn, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'
import { readBody, type ReadBody } from './body.ts'
import { credentialFindings, credentialNames, type CredentialCheck } from './credentials.ts'
import { sdkFinding, type Finding } from './finding.ts'
import { readHeaders } from './headers.ts'
import { idempotencyFindings } from './idempotency-header.ts'
import { readQuery } from './query.ts'
import { schemaFindings } from './schema-findings.ts'
import { decodeStyled, shapeOf } from './style.ts'
import { typed } from './typed.ts'

/** A request that was read against its operation. */
export interface ReadRequest {
  operation: Operation
  incoming: Incoming
  path: JsonObject
  query: JsonObject
  headers: JsonObject
  cookies: JsonObject
  body: ReadBody
  /** What in the request decides its answer: equal for equal requests, whatever the order in which they come. */
  key: string
}

export interface RequestReader {
  read(
    operation: Operation,
    rawPath: { [name: string]: string },
    incoming: Incoming,
  ): Promise<{ request: ReadRequest; findings: Finding[] }>
}

export const createRequestReader = (api: Api, schemas: Schemas, check: CredentialCheck): RequestReader => {
  const inHeaders = credentialNames(api, 'header')
  const inQuery = credentialNames(api, 'query')
  return {
    read: async (operation, rawPath, incoming) => {
      const path = readPath(operation, rawPath, { api, schemas })
      const query = readQuery(operation, splitTarget(incoming.target).query, { api, schemas, credentialNames: inQuery })
      const headers = readHeaders(operation, incoming, { api, schemas, credentialNames: inHeaders })
      const body = await readBody(operation, incoming, { api, schemas })
      const parts = {
        path: path.values,
        query: query.values,
        headers: headers.values,
        cookies: headers.cookies,
        body: body.body,
      }
      const findings = [
        ...credentialFindings(api, operation, incoming, check),
        ...path.findings,
        ...query.findings,
        ...headers.findings,
        ...body.findings,
        ...idempotencyFindings(operation, incoming),
      ]
      return { request: { operation, incoming, ...parts, key: keyOf(parts.path, parts.query, parts.body) }, findings }
    },
  }
}

const keyOf = (path: Json, query: Json, body: ReadBody): string =>
  canonical([path, query, body.value ?? null, body.files.map((file) => file.sha256)])

const readPath = (
  operation: Operation,
  raw: { [name: string]: string },
  context: { api: Api; schemas: Schemas },
): { values: JsonObject; findings: Finding[] } => {
  const values: JsonObject = {}
  const findings: Finding[] = []
  for (const parameter of operation.parameters.filter((candidate) => candidate.in === 'path')) {
    const where = `path:${parameter.name}`
    const text = raw[parameter.name] ?? ''
    const styled = decodeStyled(parameter, text, shapeOf(parameter.type, context.api))
    if (text === '') findings.push(sdkFinding('empty-path-value', where, 'a path parameter must not be empty'))
    if (styled === undefined) {
      findings.push(
        sdkFinding(
          'encoding',
          where,
          'the value is not written in the style of the parameter, or its percent-encoding is broken',
        ),
      )
      continue
    }
    const value = typed(styled, parameter.schema, context.schemas)
    setOwn(values, parameter.name, value)
    findings.push(...schemaFindings(parameter.schema, value, where, context.schemas))
  }
  return { values, findings }
}
