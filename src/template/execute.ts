import { createEvaluator, type Evaluator } from './evaluate.ts';
import { renderPlain } from './printf.ts';
import { LONGEST_OUTPUT, type TemplateFunction } from './functions.ts';
import type { Branch, Node, Program } from './tree.ts';
import { goInt, goString, isTrue, typeOf, ABSENT, type GoValue } from './value.ts';

/** `{{template}}` inside of `{{template}}`. */
const DEEPEST_CALLS = 100;
/** Nodes walked and commands evaluated, of all loops together. */
const MOST_STEPS = 1_000_000;

/** Runs a template over data. Bounded in steps, in depth and in output. Errors are made by `fail`. */
export function executeProgram(
  program: Program,
  data: GoValue,
  functions: ReadonlyMap<string, TemplateFunction>,
  fail: (at: number, problem: string) => Error,
): string {
  const parts: string[] = [];
  let size = 0;
  let steps = 0;
  const step = (at: number): void => {
    steps += 1;
    if (steps > MOST_STEPS) throw fail(at, 'the template takes too many steps');
  };
  const write = (at: number, text: string): void => {
    size += Buffer.byteLength(text);
    if (size > LONGEST_OUTPUT) throw fail(at, `the output grows past ${String(LONGEST_OUTPUT)} bytes`);
    parts.push(text);
  };
  const run = (nodes: readonly Node[], root: GoValue, depth: number): void => {
    const evaluator = createEvaluator(root, functions, fail, step);
    const walker: Walker = {
      evaluator,
      step,
      write,
      fail,
      call: (node, dot) => {
        const body = program.templates.get(node.name);
        if (body === undefined) throw fail(node.at, `the template ${JSON.stringify(node.name)} is not defined`);
        if (depth === DEEPEST_CALLS)
          throw fail(node.at, `templates call one another deeper than ${String(DEEPEST_CALLS)}`);
        run(body, node.pipe === undefined ? ABSENT : evaluator.pipe(node.pipe, dot), depth + 1);
      },
    };
    walk(walker, nodes, root);
  };
  run(program.main, data, 0);
  return parts.join('');
}

interface Walker {
  readonly evaluator: Evaluator;
  step(at: number): void;
  write(at: number, text: string): void;
  call(node: Extract<Node, { kind: 'template' }>, dot: GoValue): void;
  fail(at: number, problem: string): Error;
}

type Jump = 'break' | 'continue' | undefined;

/** Tells the loop around it when a `{{break}}` or `{{continue}}` was met. */
function walk(walker: Walker, nodes: readonly Node[], dot: GoValue): Jump {
  for (const node of nodes) {
    walker.step(node.at);
    const jump = walkOne(walker, node, dot);
    if (jump !== undefined) return jump;
  }
  return undefined;
}

function walkOne(walker: Walker, node: Node, dot: GoValue): Jump {
  switch (node.kind) {
    case 'text':
      walker.write(node.at, node.text);
      return undefined;
    case 'print': {
      const value = walker.evaluator.pipe(node.pipe, dot);
      if (node.pipe.variables.length === 0)
        walker.write(node.at, value.kind === 'absent' ? '<no value>' : renderPlain(value));
      return undefined;
    }
    case 'template':
      walker.call(node, dot);
      return undefined;
    case 'break':
    case 'continue':
      return node.kind;
    case 'if':
    case 'with':
    case 'range': {
      const leave = walker.evaluator.scope();
      const jump = walkBranch(walker, node, dot);
      leave();
      return jump;
    }
  }
}

function walkBranch(walker: Walker, node: Branch, dot: GoValue): Jump {
  const value = walker.evaluator.pipe(node.pipe, dot);
  if (node.kind === 'range') return walkRange(walker, node, value, dot);
  if (isTrue(value)) return walk(walker, node.body, node.kind === 'with' ? value : dot);
  return walk(walker, node.otherwise, dot);
}

function walkRange(walker: Walker, node: Branch, value: GoValue, dot: GoValue): Jump {
  let ran = false;
  const [first, second] = node.pipe.variables;
  const leave = walker.evaluator.scope();
  for (const [key, item] of itemsOf(walker, node, value)) {
    ran = true;
    walker.step(node.at);
    if (first !== undefined) walker.evaluator.setLoopVariables(node.pipe, second === undefined ? [item] : [key, item]);
    const jump = walk(walker, node.body, item);
    leave();
    if (jump === 'break') break;
  }
  return ran ? undefined : walk(walker, node.otherwise, dot);
}

function* itemsOf(walker: Walker, node: Branch, value: GoValue): Iterable<readonly [GoValue, GoValue]> {
  switch (value.kind) {
    case 'absent':
      return;
    case 'list':
      for (const [at, item] of value.items.entries()) yield [goInt(at), item];
      return;
    case 'map':
      for (const [key, item] of value.entries) yield [goString(key), item];
      return;
    case 'int':
      for (let count = 0n; count < value.value; count += 1n) {
        yield [goInt(count), goInt(count, value.type)];
      }
      return;
    default:
      throw walker.fail(node.pipe.at, `range wants a list or a map, not ${typeOf(value)}`);
  }
}
