/** `Macro.underscore/1`: `"ShopItem.OrderLine"` → `"shop_item/order_line"`. */
export function underscore(text: string): string {
  return text
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/\./g, '/')
    .replace(/-/g, '_')
    .toLowerCase()
}

/** `Macro.camelize/1`: `"shop_item/order_line"` → `"ShopItem.OrderLine"`. A text of capitals stays as it is. */
export function camelize(text: string): string {
  if (/^[A-Z][A-Z\d_]*$/.test(text) && text.includes('_')) return text
  return text
    .split('/')
    .map((part) =>
      part
        .replace(/^_+/, '')
        .replace(/_+([a-zA-Z\d])/g, (_, letter: string) => letter.toUpperCase())
        .replace(/^[a-z]/, (letter) => letter.toUpperCase())
        .replace(/_+$/, ''),
    )
    .join('.')
}
