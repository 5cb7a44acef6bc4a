import { compareKeys } from './compare.ts'
import type { Term } from './term.ts'

/** A node of a persistent weight-balanced search tree over map keys. */
export interface MapNode {
  readonly key: Term
  readonly value: Term
  readonly left: MapNode | null
  readonly right: MapNode | null
  readonly size: number
}

const DELTA = 3
const GAMMA = 2

function nodeSize(node: MapNode | null): number {
  return node === null ? 0 : node.size
}

function node(key: Term, value: Term, left: MapNode | null, right: MapNode | null): MapNode {
  return { key, value, left, right, size: nodeSize(left) + nodeSize(right) + 1 }
}

/** The node of `key`, or null. */
export function findNode(root: MapNode | null, key: Term): MapNode | null {
  let at = root
  while (at !== null) {
    const order = compareKeys(key, at.key)
    if (order === 0) return at
    at = order < 0 ? at.left : at.right
  }
  return null
}

/** The tree with `key` bound to `value`. */
export function insertNode(root: MapNode | null, key: Term, value: Term): MapNode {
  if (root === null) return node(key, value, null, null)
  const order = compareKeys(key, root.key)
  if (order === 0) return { key: root.key, value, left: root.left, right: root.right, size: root.size }
  return order < 0
    ? balance(root.key, root.value, insertNode(root.left, key, value), root.right)
    : balance(root.key, root.value, root.left, insertNode(root.right, key, value))
}

/** The tree without `key`. */
export function deleteNode(root: MapNode | null, key: Term): MapNode | null {
  if (root === null) return null
  const order = compareKeys(key, root.key)
  if (order < 0) return balance(root.key, root.value, deleteNode(root.left, key), root.right)
  if (order > 0) return balance(root.key, root.value, root.left, deleteNode(root.right, key))
  if (root.left === null) return root.right
  if (root.right === null) return root.left
  let first = root.right
  while (first.left !== null) first = first.left
  return balance(first.key, first.value, root.left, deleteNode(root.right, first.key))
}

/** A balanced tree of sorted, distinct keys with their values. */
export function treeFromSorted(keys: readonly Term[], values: readonly Term[], from = 0, to = keys.length): MapNode | null {
  if (from >= to) return null
  const middle = (from + to) >> 1
  return node(
    keys[middle] as Term,
    values[middle] as Term,
    treeFromSorted(keys, values, from, middle),
    treeFromSorted(keys, values, middle + 1, to),
  )
}

function balance(key: Term, value: Term, left: MapNode | null, right: MapNode | null): MapNode {
  const leftSize = nodeSize(left)
  const rightSize = nodeSize(right)
  if (leftSize + rightSize <= 1) return node(key, value, left, right)
  if (right !== null && rightSize > DELTA * leftSize) return rotateLeft(key, value, left, right)
  if (left !== null && leftSize > DELTA * rightSize) return rotateRight(key, value, left, right)
  return node(key, value, left, right)
}

function rotateLeft(key: Term, value: Term, left: MapNode | null, right: MapNode): MapNode {
  const inner = right.left
  if (inner === null || nodeSize(inner) < GAMMA * nodeSize(right.right)) {
    return node(right.key, right.value, node(key, value, left, inner), right.right)
  }
  return node(inner.key, inner.value, node(key, value, left, inner.left), node(right.key, right.value, inner.right, right.right))
}

function rotateRight(key: Term, value: Term, left: MapNode, right: MapNode | null): MapNode {
  const inner = left.right
  if (inner === null || nodeSize(inner) < GAMMA * nodeSize(left.left)) {
    return node(left.key, left.value, left.left, node(key, value, inner, right))
  }
  return node(inner.key, inner.value, node(left.key, left.value, left.left, inner.left), node(key, value, inner.right, right))
}
