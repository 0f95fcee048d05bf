/** A type name may not begin with a digit: `3DSecure` is `N3DSecure`. */
export function legalType(name: string): string {
  return /^[0-9]/.test(name) ? `N${name}` : name
}

/** A member or argument may not begin with a digit: `2fa` is `n2fa`. */
export function legalMember(name: string): string {
  return /^[0-9]/.test(name) ? `n${name}` : name
}

/** Names that Windows keeps for devices, whatever the extension. */
const DEVICES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

export function isDeviceName(name: string): boolean {
  return DEVICES.test(name)
}
