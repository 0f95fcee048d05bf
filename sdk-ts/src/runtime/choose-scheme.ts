import type { SchemeChooser, Source } from './credentials.js'
import { ConfigurationError } from './errors.js'

/** For APIs with several schemes, schemes of several secrets, or alternatives. */
export const chooseScheme: SchemeChooser = (sources, security, isNew) => {
  // Whoever gave the credential of a few operations only, an administrator's, may call those.
  if (isNew && Object.values(sources).some(isComplete)) return []
  const alternatives = security.map((names) => names.map((name) => sources[name] as Source))
  const wanted = alternatives.flat()
  const isPublic = !wanted[0] || wanted.some(({ secrets }) => secrets.includes(null))
  const found = alternatives.find((all) => all.every(isComplete)) ?? (isPublic && [])
  if (found) return found
  throw new ConfigurationError(`No credential: ${[...new Set(wanted.map(adviceOf))].join(', or ')}`)
}

function isComplete({ secrets }: Source): boolean {
  return !secrets.some((secret) => secret == null)
}

/** How to give the secrets of a scheme. */
function adviceOf({ scheme }: Source): string {
  return Object.entries(scheme.options)
    .map(([option, variable]) => `pass '${option}' or set ${variable}`)
    .join(', and ')
}
