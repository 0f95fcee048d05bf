/** A call of every operation, in each variant, as both languages spell it: plain data that the drivers read. */
import type { Json, Operation } from '@artificer/generator/ir'
import {
  addressOptions,
  casesOf,
  createSampler,
  credentialOptions,
  languageCall,
  type LanguageCall,
  nativeContext,
  resultOf,
} from '@artificer/verify'
import type { EmittedSdks } from '../../emit-sdks.ts'
import { type Answer, answerTo } from './answers.ts'

export type { LanguageCall }

export interface GeneratedCall {
  operation: Operation
  variant: string
  /** Required arguments for which no value fits. */
  missing: string[]
  answer: Answer
  typescript: LanguageCall
  python: LanguageCall
}

/** Options of the clients, by the names of each language. */
export interface ClientOptions {
  typescript: { [option: string]: Json }
  python: { [option: string]: Json }
}

export function generatedCalls({ api, document, typescript, python }: EmittedSdks): GeneratedCall[] {
  const sampler = createSampler(api, document)
  const contexts = {
    typescript: nativeContext(api, typescript.names, sampler.schemas),
    python: nativeContext(api, python.names, sampler.schemas),
  }
  return casesOf(api, sampler).map((one) => ({
    operation: one.operation,
    variant: one.variant,
    missing: one.missing,
    answer: answerTo(one.operation, resultOf(one), sampler),
    typescript: languageCall(one, contexts.typescript),
    python: languageCall(one, contexts.python),
  }))
}

const SECRETS = { first: 'secret-one', second: 'secret-two' }

/** A credential for each scheme, and a base URL where the document has none that stands for itself. */
export function clientOptions({ api, typescript, python }: EmittedSdks): ClientOptions & { baseUrl?: string } {
  const url = api.servers[0]?.url ?? ''
  const base = /^https:\/\/[^{}]+$/.test(url) ? {} : { baseUrl: 'https://api.example.com' }
  const options = ({ names }: EmittedSdks['typescript' | 'python']) => {
    const credentials = credentialOptions(names, api.securitySchemes, SECRETS)
    const isWanted = base.baseUrl !== undefined || api.services.length > 0
    return isWanted ? { ...credentials, ...addressOptions(api, names, 'https://api.example.com') } : credentials
  }
  return { ...base, typescript: options(typescript), python: options(python) }
}
