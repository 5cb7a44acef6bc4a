import { isEmbedded } from '#features/share/is-link.ts'

/** Whether this page is a frame in another one: the code and what happened, without the course around it. */
export const EMBEDDED = isEmbedded(location.search ?? '', location.hash ?? '')
