import type { Json, TypeRef } from '../../ir/models.ts'
import { docComment } from '../printer/doc-comment.ts'
import { printDoc } from '../printer/layout.ts'
import { propertyKey } from '../printer/sinks.ts'
import { indexSignature, labelled } from '../types/type-doc.ts'
import type { Scope } from '../scope.ts'
import { memberDocumentation } from './documentation.ts'

/** A member of a printed interface. */
export interface Member {
  name: string
  type: TypeRef
  required: boolean
  description?: string
  deprecated?: boolean | string
  default?: Json
}

/** Members with their documentation, one below the other, at column `column`. */
export function printMembers(members: Member[], scope: Scope, column: number): string {
  return members
    .map((member) => docComment(memberDocumentation(member), column) + printMember(member, scope, column))
    .join('')
}

function printMember({ name, type, required }: Member, scope: Scope, column: number): string {
  const label = `${propertyKey(name)}${required ? '' : '?'}:`
  return `${' '.repeat(column)}${printDoc(labelled(label, type, scope, !required), column)}\n`
}

/** `[key: string]: T` for members beyond the declared ones; their types are among those it allows. */
export function printIndexSignature(values: TypeRef, members: Member[], scope: Scope, column: number): string {
  const hasUnknown = [values, ...members.map(({ type }) => type)].some(({ kind }) => kind === 'unknown')
  const type: TypeRef = hasUnknown
    ? { kind: 'unknown' }
    : { kind: 'union', variants: [values, ...members.map((member) => member.type)] }
  const isOptional = members.some(({ required }) => !required)
  return `${' '.repeat(column)}${printDoc(indexSignature(type, scope, isOptional), column)}\n`
}
