export const id = 3935;
export const ids = [3935];
export const modules = {

/***/ 23935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var runtime_secret = __webpack_require__(475);
// EXTERNAL MODULE: ./build/js/frontend/cli/arguments.js
var cli_arguments = __webpack_require__(52298);
// EXTERNAL MODULE: ./build/js/frontend/cli/commands.js
var commands = __webpack_require__(9162);
// EXTERNAL MODULE: ./build/js/frontend/cli/progress.js + 1 modules
var cli_progress = __webpack_require__(87480);
// EXTERNAL MODULE: ./build/js/frontend/crash.js
var crash = __webpack_require__(89612);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/inputs.js
var frontend_inputs = __webpack_require__(61418);
// EXTERNAL MODULE: ./build/js/frontend/options/parsed.js + 1 modules
var parsed = __webpack_require__(77376);
// EXTERNAL MODULE: ./build/js/frontend/options/table.js + 17 modules
var table = __webpack_require__(45164);
// EXTERNAL MODULE: ./build/js/frontend/own-sentences.js
var own_sentences = __webpack_require__(19384);
// EXTERNAL MODULE: ./build/js/frontend/report/failure.js
var report_failure = __webpack_require__(9704);
// EXTERNAL MODULE: ./build/js/frontend/report/failures.js
var failures = __webpack_require__(90039);
// EXTERNAL MODULE: ./build/js/frontend/report/json.js
var json = __webpack_require__(58818);
// EXTERNAL MODULE: ./build/js/frontend/report/outputs.js
var report_outputs = __webpack_require__(91676);
// EXTERNAL MODULE: ./build/js/frontend/report/result-lines.js
var result_lines = __webpack_require__(20891);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/operation/prune/describe.js
var describe = __webpack_require__(78230);
;// CONCATENATED MODULE: ./build/js/frontend/report/summary.js



const LONGEST_ROWS = 700 * 1024;
const LONGEST_PROBLEMS = 200 * 1024;
function renderSummary(result) {
    const head = [`### waybill ${result.command}: ${result.status}`, '', headline(result), ''];
    const isPrune = result.command === 'prune';
    const rows = result.images.flatMap(isPrune ? prunedRows : imageRows);
    const columns = isPrune ? PRUNED_COLUMNS : columnsOf(result.status === 'planned');
    const out = [...head, ...columns];
    const shown = fitting(rows, LONGEST_ROWS);
    out.push(...shown);
    if (shown.length < rows.length) {
        out.push('', `${(0,runtime_text/* plural */.LS)(rows.length - shown.length, 'more row')}: see the result file.`);
    }
    const problems = fitting(unique(problemsOf(result)), LONGEST_PROBLEMS);
    if (problems.length > 0)
        out.push('', ...problems);
    return `${out.join('\n')}\n`;
}
function columnsOf(isPlan) {
    const [moved, mounted] = isPlan ? ['to move', 'to mount'] : ['moved', 'mounted'];
    return [
        `| source | destination | digest | platforms | ${moved} | ${mounted} | cached | present | attached | signed by |`,
        '|---|---|---|---|---|---|---|---|---|---|',
    ];
}
const PRUNED_COLUMNS = ['| tag | digest | outcome | why | freed | with it |', '|---|---|---|---|---|---|'];
function* problemsOf(result) {
    for (const { reference, error, notes } of result.images.flatMap(({ destinations }) => destinations)) {
        if (error !== undefined) {
            const hint = error.hint === '' ? '' : `<br>${escapeText(error.hint)}`;
            yield `- **${error.code}** ${code((0,result_lines/* placeOf */.$t)(reference))}: ${escapeText(error.message)}${hint}`;
        }
        for (const note of notes)
            if (note.code !== describe/* PRUNE_REASON */.O2)
                yield `- ${note.code}: ${escapeText(note.text)}`;
    }
}
function fitting(lines, longest) {
    const shown = [];
    let length = 0;
    for (const line of lines) {
        length += Buffer.byteLength(line) + 1;
        if (length > longest)
            break;
        shown.push(line);
    }
    return shown;
}
function* unique(lines) {
    const known = new Set();
    for (const line of lines)
        if (known.size !== known.add(line).size)
            yield line;
}
function headline({ totals, policy, command, excluded, status }) {
    const seconds = (totals.durationMs / 1000).toFixed(1);
    if (command === 'prune') {
        const freed = `${(0,runtime_text/* renderBytes */.UP)(totals.bytes.freed ?? 0)} freed`;
        const requests = (0,runtime_text/* plural */.LS)(totals.requests, 'request');
        return `${(0,runtime_text/* plural */.LS)(totals.images, 'image')}, ${freed}, ${(0,runtime_text/* plural */.LS)(excluded.length, 'tag')} kept, ${requests}, ${seconds} s`;
    }
    return `${(0,runtime_text/* plural */.LS)(totals.images, 'image')}, ${counts(totals.bytes, status === 'planned')}, ${(0,runtime_text/* plural */.LS)(totals.requests, 'request')}, ${seconds} s, policy: ${policy}`;
}
function counts({ transferred, mounted, cached, present }, isPlan) {
    const parts = [
        ...(transferred === 0 ? [] : [`${(0,runtime_text/* renderBytes */.UP)(transferred)} ${isPlan ? 'to move' : 'moved'}`]),
        ...(mounted === 0 ? [] : [`${(0,runtime_text/* renderBytes */.UP)(mounted)} ${isPlan ? 'to mount' : 'mounted'}`]),
        ...(cached === 0 ? [] : [`${(0,runtime_text/* renderBytes */.UP)(cached)} cached`]),
        ...(present === 0 ? [] : [`${(0,runtime_text/* renderBytes */.UP)(present)} present`]),
    ];
    return parts.length === 0 ? `nothing ${isPlan ? 'to move' : 'moved'}` : parts.join(', ');
}
function imageRows({ source, destinations }) {
    return destinations.map((one) => {
        const { bytes } = one;
        const names = (0,result_lines/* namesWithDigest */.LO)(one).map((name) => code(name.split('@', 1)[0] ?? name));
        const cells = [
            code(source.reference.replace(/^docker:\/\//, '')),
            one.status === 'failed' ? `✗ ${code((0,result_lines/* placeOf */.$t)(one.reference))}` : names.join('<br>'),
            one.digest === '' ? '' : code(one.digest),
            source.platforms.map(escapeText).join('<br>'),
            (0,runtime_text/* renderBytes */.UP)(bytes.transferred),
            (0,runtime_text/* renderBytes */.UP)(bytes.mounted),
            (0,runtime_text/* renderBytes */.UP)(bytes.cached),
            (0,runtime_text/* renderBytes */.UP)(bytes.present),
            one.attached.map(({ kind, artifactType }) => escapeText(`${kind} ${artifactType}`)).join('<br>'),
            [...unique(one.signatures.map(({ identity, format }) => `${escapeText(identity)} (${format})`))].join('<br>'),
        ];
        return `| ${cells.join(' | ')} |`;
    });
}
function prunedRows({ destinations }) {
    return destinations.map(({ reference, tags, digest, status, notes, bytes, attached }) => {
        const names = tags.length === 0 ? [(0,result_lines/* placeOf */.$t)(reference)] : tags.map((tag) => `${(0,result_lines/* placeOf */.$t)(reference)}:${tag}`);
        const cells = [
            names.map(code).join('<br>'),
            digest === '' ? '' : code(digest),
            status,
            escapeText(notes.find((note) => note.code === describe/* PRUNE_REASON */.O2)?.text ?? ''),
            bytes.freed === undefined ? '' : (0,runtime_text/* renderBytes */.UP)(bytes.freed),
            attached.map(({ kind, artifactType }) => escapeText(`${kind} ${artifactType}`)).join('<br>'),
        ];
        return `| ${cells.join(' | ')} |`;
    });
}
function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
function escapeText(text) {
    const entities = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&quot;',
        '|': '&#124;',
        '`': '&#96;',
        '[': '&#91;',
        ']': '&#93;',
        '*': '&#42;',
        _: '&#95;',
        '@': '&#64;',
        '~': '&#126;',
        '\\': '&#92;',
    };
    return (0,runtime_text/* renderForeign */.Vd)(text, 500).replaceAll(/[&<>"|`[\]*_@~\\]/g, (found) => entities[found] ?? found);
}

// EXTERNAL MODULE: ./build/js/frontend/report/totals.js
var totals = __webpack_require__(30039);
// EXTERNAL MODULE: ./build/js/frontend/report/exit-code.js
var exit_code = __webpack_require__(33060);
// EXTERNAL MODULE: ./build/js/frontend/secrets.js
var secrets = __webpack_require__(87090);
// EXTERNAL MODULE: ./build/js/frontend/session.js + 31 modules
var session = __webpack_require__(55475);
// EXTERNAL MODULE: ./build/js/frontend/user-info.js
var user_info = __webpack_require__(93305);
// EXTERNAL MODULE: ./build/js/frontend/writer.js + 1 modules
var writer = __webpack_require__(14785);
// EXTERNAL MODULE: ./build/js/frontend/written-files.js
var written_files = __webpack_require__(48230);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/js/runtime/limits.js
var limits = __webpack_require__(46929);
;// CONCATENATED MODULE: ./build/js/frontend/github/job-logins.js





const STATE = 'waybill-logins';
function createLoginNotes(runner, temporary) {
    let notes;
    return async (change) => {
        if (notes === undefined) {
            const file = external_node_path_.join(temporary, `waybill-logins-${(0,external_node_crypto_.randomUUID)()}`);
            await (0,promises_.writeFile)(file, '', { flag: 'wx', mode: 0o600 });
            await runner.state(STATE, file);
            notes = file;
        }
        await (0,promises_.appendFile)(notes, `${JSON.stringify(change)}\n`);
    };
}
async function undoLogins(environment, runner, redactor, write) {
    const notes = environment[`STATE_${STATE}`] ?? '';
    if (notes === '')
        return;
    const { undoLogin } = await Promise.all(/* import() */[__webpack_require__.e(1243), __webpack_require__.e(4090)]).then(__webpack_require__.bind(__webpack_require__, 84090));
    const ctx = {
        signal: AbortSignal.timeout(limits/* DEFAULT_LIMITS */.d.helperMs * 2),
        limits: limits/* DEFAULT_LIMITS */.d,
        environment,
        emit: () => undefined,
        conceal: (secret, user) => redactor.add(secret, user),
        revealsSecret: (text) => redactor.finds(text),
    };
    for (const change of await readNotes(notes)) {
        try {
            const isWhole = await undoLogin(ctx, change);
            write(`Removed login credentials for ${change.key}\n`);
            if (!isWhole)
                runner.warning(redactor.redact(`what a credential helper kept for ${change.key} before this job is gone`));
        }
        catch (error) {
            runner.warning(redactor.redact(`the login for ${change.key} is still there: ${(0,runtime_failure/* toFailure */.w2)(error).message}`));
        }
    }
    await (0,promises_.rm)(notes, { force: true });
}
async function readNotes(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    const lines = text.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line)).toReversed();
}

;// CONCATENATED MODULE: ./build/js/frontend/github/runner.js




class Runner {
    #environment;
    #write;
    constructor(environment, write) {
        this.#environment = environment;
        this.#write = write;
    }
    input(name) {
        return this.#environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
    }
    mask(value) {
        for (const line of new Set([value, ...value.split(/\r?\n/)])) {
            if (line.trim() !== '')
                this.#write(`::add-mask::${escapeData(line)}\n`);
        }
    }
    async output(name, value) {
        await this.#appendEntry('GITHUB_OUTPUT', name, value);
    }
    async state(name, value) {
        await this.#appendEntry('GITHUB_STATE', name, value);
    }
    async summary(markdown) {
        const file = this.#environment['GITHUB_STEP_SUMMARY'];
        if (file !== undefined && file !== '')
            await (0,promises_.appendFile)(file, markdown);
    }
    error(title, message) {
        this.#write(`::error title=${escapeProperty((0,runtime_text/* renderLog */.No)(title))}::${escapeData((0,runtime_text/* renderLog */.No)(message))}\n`);
    }
    warning(message) {
        this.#write(`::warning::${escapeData((0,runtime_text/* renderLog */.No)(message))}\n`);
    }
    group(title) {
        this.#write(`::group::${escapeData((0,runtime_text/* renderLog */.No)(title))}\n`);
    }
    endGroup() {
        this.#write('::endgroup::\n');
    }
    async #appendEntry(variable, name, value) {
        const file = this.#environment[variable];
        if (file === undefined || file === '')
            return;
        const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
        if (value.includes(delimiter))
            throw new runtime_failure/* Failure */.HR('INTERNAL', 'an output holds its own delimiter');
        await (0,promises_.appendFile)(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
    }
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/js/frontend/github/action.js































const MOST_ANNOTATIONS = 10;
async function runAction(environment) {
    const redactor = new runtime_secret/* Redactor */.pO(own_sentences/* OWN_SENTENCES */.U);
    const stdout = (0,writer/* createLog */.h)(process.stdout, redactor);
    (0,crash/* reportCrashes */.e)((text) => {
        stdout.write(text);
        stdout.end();
    });
    const runner = new Runner(environment, (text) => {
        if (!text.startsWith('::add-mask::'))
            return stdout.writeCommand(text);
        stdout.end();
        process.stdout.write(text);
    });
    if (environment['STATE_waybill'] !== undefined) {
        await undoLogins(environment, runner, redactor, (text) => stdout.write(text));
        stdout.end();
        return 0;
    }
    const masked = new Set();
    const mask = (texts) => {
        for (const text of texts) {
            if (masked.has(text))
                continue;
            masked.add(text);
            runner.mask(text);
        }
    };
    const conceal = (values) => mask((0,secrets/* registerSecrets */.dg)(redactor, values, environment));
    (0,user_info/* registerEnvironment */.f)(redactor, environment);
    maskInputs(runner, conceal);
    mask((0,user_info/* registerUserInfo */.D)(redactor, addressesOf(runner)));
    const debug = environment['RUNNER_DEBUG'] === '1';
    try {
        await runner.state('waybill', 'main');
        const invocation = await invocationOf(runner, environment, conceal);
        await (0,written_files/* checkWrittenFiles */.H)(invocation);
        const progress = (0,cli_progress/* openProgress */.m)(stdout, false, debug, false);
        runner.group(`waybill ${invocation.command}`);
        const ending = await (0,session/* conduct */.V)(invocation, {
            allowBareReferences: true,
            onEvent: progress.take,
            onSecret: (secret, user) => {
                redactor.add(secret, user);
                if (secret.length >= runtime_secret/* SHORTEST_REDACTED */.O_)
                    mask((0,secrets/* masksOf */.JF)({ secret, ...(user === undefined ? {} : { user }) }));
            },
            redactor,
            noteLogin: createLoginNotes(runner, invocation.temporary),
        }).finally(() => {
            progress.close();
            runner.endGroup();
        });
        if ('failure' in ending) {
            report(runner, stdout, ending.failure, debug);
            ending.refused.forEach((line) => stdout.write(line));
            const failed = (0,result_of/* resultOfFailure */.Zy)(invocation.command, invocation.operands, ending.failure);
            await publish(runner, invocation, (0,secrets/* redactResult */.rd)(redactor, failed));
            return ending.signal === undefined ? (0,runtime_failure/* exitCodeOf */.FO)(ending.failure.code) : ending.signal === 'SIGTERM' ? 143 : 130;
        }
        if (ending.answer.kind === 'text') {
            stdout.write(typeof ending.answer.text === 'string' ? ending.answer.text : Buffer.from(ending.answer.text).toString('utf8'));
            const { code } = ending.answer;
            await runner.output('status', code === undefined ? 'succeeded' : 'failed');
            return code === undefined ? 0 : (0,runtime_failure/* exitCodeOf */.FO)(code);
        }
        const result = (0,secrets/* redactResult */.rd)(redactor, ending.answer.result);
        await publish(runner, invocation, result);
        if (ending.answer.matrix !== undefined)
            await runner.output('matrix', ending.answer.matrix);
        tell(runner, stdout, result, ending.answer.text);
        ending.refused.forEach((line) => stdout.write(line));
        return ending.signal === undefined
            ? (0,exit_code/* exitCodeOfResult */.K)(ending.answer.result)
            : ending.signal === 'SIGTERM'
                ? 143
                : 130;
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error);
        report(runner, stdout, failure, debug);
        await runner.output('status', 'failed').catch(() => undefined);
        return (0,runtime_failure/* exitCodeOf */.FO)(failure.code);
    }
    finally {
        stdout.end();
    }
}
function maskInputs(runner, conceal) {
    const values = new Map();
    for (const { name, input, secret } of table/* OPTIONS */.l) {
        const value = input === undefined || secret !== true ? '' : (runner.input(input) ?? '');
        if (value.trim() === '')
            continue;
        runner.mask(value);
        values.set(name, [value]);
    }
    conceal(values);
}
function addressesOf(runner) {
    return (0,frontend_inputs/* inputNames */.vj)().flatMap((name) => runner.input(name)?.split('\n') ?? []);
}
async function invocationOf(runner, environment, conceal) {
    const name = runner.input('command')?.trim() ?? '';
    const command = commands/* COMMANDS */.L.find((one) => one.name === (name === '' ? 'copy' : name));
    if (command === undefined) {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `command: ${(0,runtime_text/* quoteForeign */.xS)(name, 60)} is none of waybill's`, {
            side: 'local',
            hint: commands/* COMMANDS */.L.map((one) => one.name).join(', '),
        });
    }
    const inputs = (0,frontend_inputs/* readInputs */.Ko)(command.name, (input) => runner.input(input));
    const extra = (0,frontend_inputs/* extraArguments */.lX)((input) => runner.input(input));
    const line = extra.length === 0 ? undefined : (0,cli_arguments/* parseCommandLine */.Du)([command.name, ...extra]);
    const values = new Map([...inputs.values, ...(line?.values ?? [])]);
    conceal(values);
    const operands = [...inputs.operands, ...(line?.operands ?? [])];
    if (operands.length < command.least || operands.length > command.most) {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `${command.name} takes ${command.operands}`, {
            side: 'local',
            hint: command.name === 'login' ? 'set the input registries' : 'set the inputs source and destination',
        });
    }
    const options = new parsed/* ParsedOptions */.g(command.name, values);
    return {
        command: command.name,
        options,
        operands,
        environment,
        calledAsSkopeo: false,
        temporary: environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(),
    };
}
async function publish(runner, invocation, result) {
    const file = invocation.options.text('result') ?? external_node_path_.join(invocation.temporary, `waybill-result-${(0,external_node_crypto_.randomUUID)()}.json`);
    await (0,files/* writeWhole */.f8)(file, (0,json/* renderJsonResult */.K)(result));
    const outputs = (0,report_outputs/* outputsOf */.Y)(result);
    await runner.output('digest', outputs.digest);
    await runner.output('digests', JSON.stringify(outputs.digests));
    await runner.output('references', outputs.references.join('\n'));
    await runner.output('changed', String(outputs.changed));
    await runner.output('status', outputs.status);
    await runner.output('result', file);
    if (invocation.options.optionalFlag('summary') !== false)
        await runner.summary(renderSummary(result));
}
function tell(runner, stdout, result, text) {
    stdout.write(text ?? (result.status === 'planned' ? (0,result_lines/* renderPlan */.EG)(result) : (0,result_lines/* renderResultLines */.$4)(result)));
    const causes = (0,failures/* causesOf */.cZ)(result);
    for (const { error, names } of causes.slice(0, MOST_ANNOTATIONS)) {
        stdout.write((0,failures/* renderCause */.g7)({ error, names }));
        const others = names.length > 1 && error.code !== 'CANCELLED' ? `\n${(0,failures/* renderOthers */.oy)(names.slice(1))}` : '';
        runner.error(error.code, `${error.message}${error.hint === '' ? '' : `\nhint: ${error.hint}`}${others}`);
    }
    if ((0,totals/* hasTotals */.S)(result))
        stdout.write((0,totals/* renderTotals */._)(result));
}
function report(runner, stdout, failure, debug) {
    stdout.write((0,report_failure/* renderFailure */.zt)(failure));
    if (debug)
        stdout.write((0,report_failure/* renderCauses */.Bu)(failure));
    runner.error(failure.code, `${failure.message}${failure.hint === undefined ? '' : `\nhint: ${failure.hint}`}`);
}


/***/ })

};
