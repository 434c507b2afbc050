export const id = 7439;
export const ids = [7439];
export const modules = {

/***/ 37439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var secret = __webpack_require__(475);
// EXTERNAL MODULE: ./build/js/frontend/crash.js
var crash = __webpack_require__(89612);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/written-files.js
var written_files = __webpack_require__(48230);
;// CONCATENATED MODULE: ./build/js/frontend/gitlab/section.js
function gitlabSection(name, title, now = Date.now) {
    const mark = (what) => `\u001B[0Ksection_${what}:${String(Math.floor(now() / 1000))}:${name}\r\u001B[0K`;
    return { start: `${mark('start')}${title}\n`, end: () => `${mark('end')}\n` };
}

// EXTERNAL MODULE: ./build/js/frontend/inputs.js
var frontend_inputs = __webpack_require__(61418);
// EXTERNAL MODULE: ./build/js/frontend/options/parsed.js + 1 modules
var parsed = __webpack_require__(77376);
// EXTERNAL MODULE: ./build/js/frontend/own-sentences.js
var own_sentences = __webpack_require__(19384);
// EXTERNAL MODULE: ./build/js/frontend/report/failure.js
var report_failure = __webpack_require__(9704);
// EXTERNAL MODULE: ./build/js/frontend/report/exit-code.js
var exit_code = __webpack_require__(33060);
// EXTERNAL MODULE: ./build/js/frontend/report/failures.js
var failures = __webpack_require__(90039);
// EXTERNAL MODULE: ./build/js/frontend/report/json.js
var json = __webpack_require__(58818);
// EXTERNAL MODULE: ./build/js/frontend/report/outputs.js
var outputs = __webpack_require__(91676);
// EXTERNAL MODULE: ./build/js/frontend/report/result-lines.js
var result_lines = __webpack_require__(20891);
// EXTERNAL MODULE: ./build/js/frontend/report/totals.js
var totals = __webpack_require__(30039);
// EXTERNAL MODULE: ./build/js/frontend/secrets.js
var secrets = __webpack_require__(87090);
// EXTERNAL MODULE: ./build/js/frontend/session.js + 31 modules
var session = __webpack_require__(55475);
// EXTERNAL MODULE: ./build/js/frontend/user-info.js
var user_info = __webpack_require__(93305);
// EXTERNAL MODULE: ./build/js/frontend/writer.js + 1 modules
var writer = __webpack_require__(14785);
// EXTERNAL MODULE: ./build/js/frontend/cli/arguments.js
var cli_arguments = __webpack_require__(52298);
// EXTERNAL MODULE: ./build/js/frontend/cli/commands.js
var commands = __webpack_require__(9162);
// EXTERNAL MODULE: ./build/js/frontend/options/table.js + 17 modules
var table = __webpack_require__(45164);
;// CONCATENATED MODULE: ./build/js/frontend/cli/help.js


const WIDTH = 80;
const COMMAND_COLUMN = 19;
const OPTION_COLUMN = 32;
const EXIT_CODES = hang('Exit codes: ', [
    '0 done',
    '1 other',
    '2 not there',
    '3 some failed',
    '4 wrong request',
    '5 not allowed',
    '6 trust refused',
    '7 network or server',
    '8 content is wrong',
    '9 cannot be done',
    '130/143 interrupted',
]
    .map((one) => one.replaceAll(' ', '\u00a0'))
    .join(', '), 'Exit codes: '.length).replaceAll('\u00a0', ' ');
function renderHelp() {
    const built = commands/* COMMANDS */.L.filter(({ hidden }) => hidden !== true);
    return [
        hang('', 'waybill moves container images: byte for byte, with what is attached to them. Tags move last.', 0),
        '',
        'Usage: waybill COMMAND [OPTIONS] …',
        '',
        ...built.map(({ name, help }) => hang(`  ${name}`, help, COMMAND_COLUMN)),
        '',
        hang('Places: ', 'docker://HOST/REPOSITORY[:TAG][@DIGEST], oci:DIRECTORY[:NAME], dir:DIRECTORY, oci-archive:FILE[:NAME], docker-archive:FILE[:NAME:TAG], docker-daemon:NAME:TAG, containers-storage:NAME', 'Places: '.length),
        'waybill COMMAND --help tells more, with examples.',
        '',
        EXIT_CODES,
        '',
    ].join('\n');
}
function renderCommandHelp(command) {
    const found = commands/* COMMANDS */.L.find(({ name }) => name === command);
    const options = (0,table/* optionsOf */.c)(command).filter((option) => option.hidden !== true && option.later === undefined);
    return [
        hang(`waybill ${command} `, found?.operands ?? '', 2).trimEnd(),
        '',
        hang('  ', found?.help ?? '', 2),
        '',
        'Examples:',
        ...(found?.examples ?? []).flatMap(renderExample),
        '',
        ...renderOptions('Options:', options.filter(({ commands }) => commands !== 'all')),
        ...renderOptions('Options of every command:', options.filter(({ commands }) => commands === 'all')),
        EXIT_CODES,
        '',
    ].join('\n');
}
function renderOptions(title, options) {
    if (options.length === 0)
        return [];
    return [title, ...options.map((option) => hang(`  ${spellingOf(option)}`, option.help, OPTION_COLUMN)), ''];
}
function spellingOf({ short, name, kind, value = 'VALUE' }) {
    const after = kind === 'boolean' ? '' : kind === 'optional-boolean' ? '[=false]' : ` ${value}`;
    return `${short === undefined ? '    ' : `-${short}, `}--${name}${after}`;
}
function hang(head, text, column) {
    const isBeside = head === '' || head.endsWith(' ') || head.length < column;
    return [...(isBeside ? [] : [head]), ...wrap(isBeside ? head.padEnd(column) : ' '.repeat(column), text, column)].join('\n');
}
function wrap(begun, text, column) {
    const [first = '', ...rest] = text.split(' ');
    const lines = [`${begun}${first}`];
    for (const word of rest) {
        const next = `${lines.at(-1) ?? ''} ${word}`;
        if (next.length <= WIDTH)
            lines[lines.length - 1] = next;
        else
            lines.push(`${' '.repeat(column)}${word}`);
    }
    return lines;
}
function renderExample(example) {
    const [command = '', comment] = example.split(/ {2,}# /);
    const [first = '', ...rest] = command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
    const lines = [`  ${first}`];
    for (const word of rest) {
        const last = lines.at(-1) ?? '';
        if (last.length + word.length + 3 <= WIDTH)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.splice(-1, 1, `${last} \\`, `    ${word}`);
    }
    return [...(comment === undefined ? [] : [`  # ${comment}`]), ...lines];
}

// EXTERNAL MODULE: ./build/js/frontend/cli/progress.js + 1 modules
var cli_progress = __webpack_require__(87480);
;// CONCATENATED MODULE: ./build/js/frontend/cli/cli.js


























async function runCli({ args, environment, calledAsSkopeo }) {
    const redactor = new secret/* Redactor */.pO(own_sentences/* OWN_SENTENCES */.U);
    const stdout = (process.stdout.isTTY ? writer/* createLog */.h : writer/* createOutput */.q)(process.stdout, redactor);
    const stderr = (0,writer/* createLog */.h)(process.stderr, redactor);
    (0,crash/* reportCrashes */.e)((text) => {
        stderr.write(text);
        stderr.end();
    });
    const asExit = (code) => (calledAsSkopeo && code > 2 && code < 100 ? 1 : code);
    let debug = args.includes('--debug') || args.includes('--verbose');
    try {
        (0,user_info/* registerEnvironment */.f)(redactor, environment);
        (0,user_info/* registerUserInfo */.D)(redactor, args);
        if (args.length === 0) {
            stderr.write(renderHelp());
            return asExit((0,runtime_failure/* exitCodeOf */.FO)('INPUT_INVALID'));
        }
        const page = helpPage(args);
        if (page !== undefined) {
            stdout.write(page);
            return 0;
        }
        const line = (0,cli_arguments/* parseCommandLine */.Du)(args);
        if (line.help) {
            stdout.write(renderCommandHelp(line.command));
            return 0;
        }
        const invocation = await invocationOf(line, environment, calledAsSkopeo, redactor);
        debug = invocation.options.flag('debug') || invocation.options.flag('verbose');
        await (0,written_files/* checkWrittenFiles */.H)(invocation);
        const progress = (0,cli_progress/* openProgress */.m)(stderr, process.stderr.isTTY, debug, invocation.options.flag('quiet'));
        const section = isGitlabJob(invocation)
            ? gitlabSection(`waybill_${line.command}`, `waybill ${line.command}`)
            : undefined;
        if (section !== undefined)
            stderr.writeCommand(section.start);
        const ending = await (0,session/* conduct */.V)(invocation, {
            allowBareReferences: invocation.options.flag('inputs-from-env'),
            onEvent: progress.take,
            onSecret: (secret, user) => redactor.add(secret, user),
            redactor,
        }).finally(progress.close);
        if (section !== undefined)
            stderr.writeCommand(section.end());
        return asExit(await finish(ending, invocation, { stdout, stderr, redactor }, debug));
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error);
        stderr.write((0,report_failure/* renderFailure */.zt)(failure));
        if (debug)
            stderr.write((0,report_failure/* renderCauses */.Bu)(failure));
        return asExit((0,runtime_failure/* exitCodeOf */.FO)(failure.code));
    }
    finally {
        stdout.end();
        stderr.end();
    }
}
function isGitlabJob({ options, environment }) {
    return options.flag('inputs-from-env') && environment['GITLAB_CI'] !== undefined;
}
function helpPage(args) {
    const [first, second] = args;
    if ((0,cli_arguments/* asksForHelpAlone */.yC)(args) || (first === 'help' && second === undefined))
        return renderHelp();
    if (first !== 'help')
        return undefined;
    const command = commands/* COMMANDS */.L.find(({ name }) => name === second);
    if (command === undefined)
        throw (0,cli_arguments/* unknownCommand */.k8)(second ?? '');
    return renderCommandHelp(command.name);
}
async function invocationOf(line, environment, calledAsSkopeo, redactor) {
    const command = commands/* COMMANDS */.L.find(({ name }) => name === line.command);
    const read = (name) => line.values.has('inputs-from-env')
        ? environment[`WAYBILL_INPUT_${name.toUpperCase().replaceAll('-', '_')}`]
        : undefined;
    const inputs = (0,frontend_inputs/* readInputs */.Ko)(line.command, read);
    const extra = (0,frontend_inputs/* extraArguments */.lX)(read);
    const more = extra.length === 0 ? undefined : (0,cli_arguments/* parseCommandLine */.Du)([line.command, ...extra]);
    const values = new Map([...inputs.values, ...(more?.values ?? []), ...line.values]);
    const operands = line.operands.length > 0 ? line.operands : [...inputs.operands, ...(more?.operands ?? [])];
    (0,secrets/* registerSecrets */.dg)(redactor, values, environment);
    (0,user_info/* registerUserInfo */.D)(redactor, operands);
    const options = new parsed/* ParsedOptions */.g(line.command, values);
    if (command !== undefined && (operands.length < command.least || operands.length > command.most)) {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `${line.command} takes ${command.operands || 'no operands'}`, {
            side: 'local',
            hint: `waybill ${line.command} --help shows examples`,
        });
    }
    const temporary = options.text('tmpdir') ?? environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
    return { command: line.command, options, operands, environment, calledAsSkopeo, temporary };
}
async function finish(ending, invocation, { stdout, stderr, redactor }, debug) {
    const { options } = invocation;
    const interrupted = ending.signal === undefined ? undefined : ending.signal === 'SIGTERM' ? 143 : 130;
    if ('failure' in ending) {
        stderr.write((0,report_failure/* renderFailure */.zt)(ending.failure));
        ending.refused.forEach((line) => stderr.write(line));
        if (debug)
            stderr.write((0,report_failure/* renderCauses */.Bu)(ending.failure));
        const failed = (0,result_of/* resultOfFailure */.Zy)(invocation.command, invocation.operands, ending.failure);
        await writeFiles(options, (0,secrets/* redactResult */.rd)(redactor, failed));
        return interrupted ?? (0,runtime_failure/* exitCodeOf */.FO)(ending.failure.code);
    }
    const { answer } = ending;
    if (answer.kind === 'text') {
        if (typeof answer.text === 'string')
            stdout.write(answer.text);
        else
            stdout.writeBytes(answer.text);
        if (interrupted !== undefined && invocation.command !== 'serve')
            return interrupted;
        return answer.code === undefined ? 0 : (0,runtime_failure/* exitCodeOf */.FO)(answer.code);
    }
    const result = (0,secrets/* redactResult */.rd)(redactor, answer.result);
    const told = invocation.operands.some(isStdout) ? stderr : stdout;
    if (options.flag('json'))
        told.writeRedacted((0,json/* renderJsonResult */.K)(result));
    else if (answer.text !== undefined)
        told.write(answer.text);
    else if (result.status === 'planned')
        told.write((0,result_lines/* renderPlan */.EG)(result));
    else if (!options.flag('quiet'))
        told.write((0,result_lines/* renderResultLines */.$4)(result));
    stderr.write((0,failures/* renderFailures */.SL)(result));
    ending.refused.forEach((line) => stderr.write(line));
    if ((0,totals/* hasTotals */.S)(result) && !options.flag('quiet'))
        stderr.write((0,totals/* renderTotals */._)(result));
    await writeFiles(options, result);
    await writeDigest(invocation, result);
    return interrupted ?? (0,exit_code/* exitCodeOfResult */.K)(result);
}
function isStdout(operand) {
    return /^(?:[a-z-]+:)?\/(?:dev\/stdout|(?:dev|proc\/self)\/fd\/1)(?::|$)/.test(operand);
}
async function writeDigest({ command, options }, { images, status }) {
    const file = options.text('digestfile');
    const first = images[0]?.destinations[0];
    if (command === 'sync' || file === undefined || status === 'planned')
        return;
    if (first !== undefined && first.status !== 'failed')
        await (0,files/* writeWhole */.f8)(file, first.digest);
}
async function writeFiles(options, result) {
    const resultFile = options.text('result');
    if (resultFile !== undefined)
        await (0,files/* writeWhole */.f8)(resultFile, (0,json/* renderJsonResult */.K)(result));
    const dotenv = options.text('dotenv');
    if (dotenv !== undefined)
        await (0,files/* writeWhole */.f8)(dotenv, (0,outputs/* renderDotenv */.J)((0,outputs/* outputsOf */.Y)(result), resultFile ?? ''));
}


/***/ })

};
