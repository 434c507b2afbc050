/** What a template means, as the parser hands it to the executor. `at` is the offset in the text. */
export type Node =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'print'; readonly at: number; readonly pipe: Pipe }
  | Branch
  | { readonly kind: 'break' | 'continue'; readonly at: number }
  | { readonly kind: 'template'; readonly at: number; readonly name: string; readonly pipe: Pipe | undefined };

export interface Branch {
  readonly kind: 'if' | 'with' | 'range';
  readonly at: number;
  readonly pipe: Pipe;
  readonly body: readonly Node[];
  readonly otherwise: readonly Node[];
}

/** `$a, $b := command | command`. */
export interface Pipe {
  readonly at: number;
  readonly variables: readonly string[];
  /** `=` instead of `:=`: the variables are there already. */
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

/** An operand alone, or a function, method or field with its arguments. */
export interface Command {
  readonly at: number;
  readonly operands: readonly [Operand, ...Operand[]];
}

export type Operand =
  | { readonly kind: 'dot' | 'nil'; readonly at: number }
  | { readonly kind: 'bool'; readonly at: number; readonly value: boolean }
  | { readonly kind: 'string'; readonly at: number; readonly value: string }
  | { readonly kind: 'int'; readonly at: number; readonly value: bigint }
  | { readonly kind: 'float'; readonly at: number; readonly value: number }
  | { readonly kind: 'function'; readonly at: number; readonly name: string }
  /** `.A.B`, relative to the dot. */
  | { readonly kind: 'field'; readonly at: number; readonly path: readonly string[] }
  /** `$x.A.B`. */
  | { readonly kind: 'variable'; readonly at: number; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'pipe'; readonly at: number; readonly pipe: Pipe }
  /** `(…).A.B`. */
  | { readonly kind: 'chain'; readonly at: number; readonly base: Operand; readonly path: readonly string[] };

export interface Program {
  readonly main: readonly Node[];
  readonly templates: ReadonlyMap<string, readonly Node[]>;
}
