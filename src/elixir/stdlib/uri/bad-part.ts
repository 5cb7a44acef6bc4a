const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/
const NETWORK = /^\/\/(?:([^/?#@]*)@)?(\[[^\]]*\]?|[^/?#:[]*)([^/?#]*)/

/** What a URI must not have: `:` for one with a scheme, as Erlang says it, else the first character that is wrong; undefined when all is well. */
export function badPart(text: string): string | undefined {
  const scheme = SCHEME.exec(text)?.[0]
  const bad = badCharacter(text.slice(scheme?.length ?? 0))
  if (bad === undefined && scheme === undefined && /^[^/?#]*:/.test(text)) return ':'
  return bad !== undefined && scheme !== undefined ? ':' : bad
}

function badCharacter(text: string): string | undefined {
  const network = text.startsWith('//') ? NETWORK.exec(text) : null
  const [whole = '', userinfo = '', host = '', port = ''] = network ?? []
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(text.slice(whole.length)) ?? []
  return (
    wrongIn(userinfo, /[^A-Za-z0-9._~!$&'()*+,;=:%-]/u) ??
    badHost(host) ??
    (/^(:\d*)?$/.test(port) ? undefined : port.charAt(0)) ??
    wrongIn(path, /[^A-Za-z0-9._~!$&'()*+,;=:@%/-]/u) ??
    wrongIn(query.slice(1), /[^A-Za-z0-9._~!$&'()*+,;=:@%/?-]/u) ??
    wrongIn(fragment.slice(1), /[^A-Za-z0-9._~!$&'()*+,;=:@%/?-]/u)
  )
}

function badHost(host: string): string | undefined {
  if (host.startsWith('[')) return /^\[[0-9A-Fa-f:.]+\]$/.test(host) ? undefined : ':'
  return wrongIn(host, /[^A-Za-z0-9._~!$&'()*+,;=%-]/u)
}

function wrongIn(text: string, wrong: RegExp): string | undefined {
  return wrong.exec(text)?.[0]
}
