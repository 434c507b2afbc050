/** The same object with some of its members replaced; whatever else it can do, it still can. */
export function viewOf<T extends object>(whole: T, own: Partial<T>): T {
  return new Proxy(whole, {
    get(target, key): unknown {
      if (Object.hasOwn(own, key)) return Reflect.get(own, key);
      const value: unknown = Reflect.get(target, key, target);
      // Private members belong to the object itself.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
