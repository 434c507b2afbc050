import { TemplateProblem } from './failure.ts';
import { LONGEST_OUTPUT, type TemplateFunction } from './functions.ts';
import { callMethod } from './methods.ts';
import type { Command, Operand, Pipe } from './tree.ts';
import { ABSENT, goBool, goFloat, goInt, goNil, goString, isTrue, typeOf, type GoValue } from './value.ts';

/** Evaluates pipelines within one template body, and keeps the variables declared there. */
export interface Evaluator {
  pipe(pipe: Pipe, dot: GoValue): GoValue;
  /** Marks the variables; the function returned forgets those declared since, and may be called again. */
  scope(): () => void;
  /** Gives the variables of a `{{range}}` their values for one round. */
  setLoopVariables(pipe: Pipe, values: readonly GoValue[]): void;
}

export function createEvaluator(
  root: GoValue,
  functions: ReadonlyMap<string, TemplateFunction>,
  fail: (at: number, problem: string) => Error,
  step: (at: number) => void,
): Evaluator {
  const variables: { readonly name: string; value: GoValue }[] = [{ name: '$', value: root }];
  const variable = (name: string, at: number): { value: GoValue } => {
    const found = variables.findLast((one) => one.name === name);
    if (found === undefined) throw fail(at, `undefined variable ${name}`);
    return found;
  };
  const set = (pipe: Pipe, name: string, value: GoValue): void => {
    variable(name, pipe.at).value = value;
  };

  const evaluatePipe = (pipe: Pipe, dot: GoValue): GoValue => {
    let value: GoValue | undefined;
    for (const command of pipe.commands) {
      step(command.at);
      value = evaluateCommand(command, dot, value);
    }
    const result = value ?? ABSENT;
    for (const name of pipe.variables) {
      if (pipe.assigns) set(pipe, name, result);
      else variables.push({ name, value: result });
    }
    return result;
  };

  /** `piped` is what stands before the `|`: the last argument. */
  const evaluateCommand = (command: Command, dot: GoValue, piped: GoValue | undefined): GoValue => {
    const [first, ...rest] = command.operands;
    switch (first.kind) {
      case 'function':
        return callFunction(first, rest, dot, piped);
      case 'field':
        return follow(dot, first.path, first.at, () => argumentsOf(rest, dot, piped));
      case 'variable':
        if (first.path.length > 0)
          return follow(variable(first.name, first.at).value, first.path, first.at, () =>
            argumentsOf(rest, dot, piped),
          );
        break;
      case 'chain':
        return follow(evaluateOperand(first.base, dot), first.path, first.at, () => argumentsOf(rest, dot, piped));
      default:
    }
    if (rest.length > 0 || piped !== undefined) throw fail(first.at, 'this value is no function and takes no argument');
    return evaluateOperand(first, dot);
  };

  const evaluateOperand = (operand: Operand, dot: GoValue): GoValue => {
    switch (operand.kind) {
      case 'dot':
        return dot;
      case 'nil':
        return goNil();
      case 'bool':
        return goBool(operand.value);
      case 'string':
        return goString(operand.value);
      case 'int':
        return goInt(operand.value);
      case 'float':
        return goFloat(operand.value);
      case 'pipe':
        return evaluatePipe(operand.pipe, dot);
      case 'function':
        return callFunction(operand, [], dot, undefined);
      case 'field':
        return follow(dot, operand.path, operand.at, () => []);
      case 'variable':
        return follow(variable(operand.name, operand.at).value, operand.path, operand.at, () => []);
      case 'chain':
        return follow(evaluateOperand(operand.base, dot), operand.path, operand.at, () => []);
    }
  };

  const argumentsOf = (operands: readonly Operand[], dot: GoValue, piped: GoValue | undefined): readonly GoValue[] => {
    const values = operands.map((operand) => evaluateOperand(operand, dot));
    return piped === undefined ? values : [...values, piped];
  };

  const callFunction = (
    operand: Extract<Operand, { kind: 'function' }>,
    rest: readonly Operand[],
    dot: GoValue,
    piped: GoValue | undefined,
  ): GoValue => {
    const { name, at } = operand;
    if (name === 'and' || name === 'or') {
      const stops = name === 'or';
      let value = piped;
      for (const one of rest) {
        value = evaluateOperand(one, dot);
        if (isTrue(value) === stops) return value;
      }
      if (value === undefined) throw fail(at, `${name} has no argument`);
      return piped ?? value;
    }
    const run = functions.get(name);
    if (run === undefined) throw fail(at, `unknown function ${name}`);
    const args = argumentsOf(rest, dot, piped);
    return placed(at, () => bounded(run(args)));
  };

  /** Goes along `.A.B.C`; the last may be a method with arguments. */
  const follow = (start: GoValue, path: readonly string[], at: number, args: () => readonly GoValue[]): GoValue => {
    let value = start;
    for (const [index, name] of path.entries()) {
      const isLast = index === path.length - 1;
      value = placed(at, () => fieldOf(value, name, isLast ? args() : []));
    }
    return value;
  };

  const placed = (at: number, run: () => GoValue): GoValue => {
    try {
      return run();
    } catch (error) {
      throw error instanceof TemplateProblem ? fail(at, error.message) : error;
    }
  };

  return {
    pipe: evaluatePipe,
    scope: () => {
      const mark = variables.length;
      return () => {
        variables.length = mark;
      };
    },
    setLoopVariables: (pipe, values) => {
      if (pipe.assigns) {
        for (const [index, value] of values.entries()) set(pipe, pipe.variables[index] ?? '', value);
        return;
      }
      const start = variables.length - pipe.variables.length;
      for (const [index, value] of values.entries()) {
        const entry = variables[start + index];
        if (entry !== undefined) entry.value = value;
      }
    },
  };
}

function fieldOf(value: GoValue, name: string, args: readonly GoValue[]): GoValue {
  if (value.kind === 'absent') return ABSENT;
  const result = callMethod(value, name, args);
  if (result !== undefined) return result;
  if (value.kind === 'nil') throw new TemplateProblem(`.${name} of a value that is not there (${value.type})`);
  const found =
    value.kind === 'struct'
      ? value.fields.find((field) => field.name === name)?.value
      : value.kind === 'map'
        ? (value.entries.get(name) ?? ABSENT)
        : undefined;
  if (found === undefined) throw new TemplateProblem(`there is no field .${name} in ${describe(value)}`);
  if (args.length > 0) throw new TemplateProblem(`.${name} is no method and takes no argument`);
  return found;
}

function describe(value: GoValue): string {
  if (value.kind !== 'struct') return `a value of type ${typeOf(value)}`;
  return `${value.type}: it has ${value.fields.map((field) => `.${field.name}`).join(' ')}`;
}

function bounded(value: GoValue): GoValue {
  if (value.kind === 'string' && value.value.length > LONGEST_OUTPUT)
    throw new TemplateProblem(`a text grows past ${String(LONGEST_OUTPUT)} characters`);
  return value;
}
