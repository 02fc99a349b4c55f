// How far a learner is, kept on her phone and, for who is signed in, sent to her account.
//
// <… data-course="key" data-sync="address" data-lessons="keys" data-lesson="key of this one">
// State: { done: {key: true}, ticks: {line: bool}, changed: {line: bool}, attempts: [{key, answers}] }

const root = document.querySelector("[data-course]");
const name = `course:${root?.dataset.course}`;
const PAUSE = 60_000; // ms between two questions to the server when nothing has changed

function read() {
    const empty = { done: {}, ticks: {}, changed: {}, attempts: [], sentAt: 0 };
    try {
        return { ...empty, ...JSON.parse(localStorage.getItem(name)) };
    } catch {
        return empty; // no storage, or not ours
    }
}

function write(change) {
    const state = read();
    change(state);
    try {
        localStorage.setItem(name, JSON.stringify(state));
    } catch {
        // A full or closed storage: what is shown stays until the page is left.
    }
    show(state);
}

function show(state = read()) {
    for (const box of document.querySelectorAll("[data-line]")) {
        box.checked = Boolean(state.ticks[box.dataset.line]);
    }
    for (const row of document.querySelectorAll("[data-lesson-row]")) {
        const isDone = Boolean(state.done[row.dataset.lessonRow]);
        row.classList.toggle("lesson-list__row--done", isDone);
        row.querySelector("[data-row-done]").hidden = !isDone;
    }
    const all = root.dataset.lessons.split(" ").filter(Boolean);
    const read = all.filter((key) => state.done[key]);
    const words = document.querySelector("[data-progress-words]");
    if (words && read.length) {
        const sentence = words.dataset.progressWords;
        words.textContent = sentence.replace("__done__", read.length).replace("__all__", all.length);
        words.hidden = false;
    }
    const button = document.querySelector("[data-continue]");
    const next = all.find((key) => !state.done[key]);
    if (button && read.length && next) {
        const row = document.querySelector(`[data-lesson-row="${CSS.escape(next)}"]`);
        button.href = row.querySelector("a").href;
        button.textContent = button.dataset.continueWords;
    }
}

const isMember = () => document.cookie.split("; ").some((part) => part.startsWith("greeting="));

// Send what the account may not know yet; take over what it knows. Sent twice is kept once.
async function send() {
    const before = read();
    const isNew = Object.keys(before.changed).length || before.attempts.length || before.unsent;
    if (!isMember() || (!isNew && Date.now() - before.sentAt < PAUSE)) return;
    const body = { done: Object.keys(before.done), ticks: before.changed, attempts: before.attempts };
    const fields = Object.fromEntries(Object.entries(body).map(([key, value]) => [key, JSON.stringify(value)]));
    let answer;
    try {
        answer = await fetch(root.dataset.sync, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(fields),
        });
    } catch {
        return; // without a line: later
    }
    if (!answer.ok) return;
    const known = await answer.json();
    const sent = new Set(before.attempts.map((attempt) => attempt.key));
    write((state) => {
        for (const key of known.done) state.done[key] = true;
        for (const [line, value] of Object.entries(before.changed)) {
            if (state.changed[line] === value) delete state.changed[line];
        }
        state.ticks = { ...Object.fromEntries(known.ticks.map((line) => [line, true])), ...state.changed };
        state.attempts = state.attempts.filter((attempt) => !sent.has(attempt.key));
        state.sentAt = Date.now();
        state.unsent = false;
    });
    if (isNew && "reloadWhenSent" in root.dataset) location.reload();
}

function answersOf(form) {
    const answers = {};
    for (const [field, option] of new FormData(form)) {
        if (field.startsWith("q-")) (answers[field.slice(2)] ??= []).push(option);
    }
    return answers;
}

function takeQuiz(form, event) {
    const questions = form.querySelectorAll("fieldset").length;
    const answers = answersOf(form);
    if (Object.keys(answers).length < questions) return; // the server says which are missing
    const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    write((state) => state.attempts.push({ key, answers }));
    if (!navigator.onLine) {
        event.preventDefault();
        form.querySelector("[data-quiz-kept]").hidden = false;
        return;
    }
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "key", value: key });
    form.append(field);
}

if (root) {
    document.addEventListener("change", (event) => {
        const line = event.target.dataset?.line;
        if (!line) return;
        write((state) => {
            state.ticks[line] = state.changed[line] = event.target.checked;
        });
        send();
    });
    document.addEventListener("submit", async (event) => {
        if (event.target.matches("[data-quiz]")) takeQuiz(event.target, event);
        if (!event.target.matches("[data-done-form]")) return;
        event.preventDefault();
        write((state) => {
            state.done[root.dataset.lesson] = true;
            state.unsent = true;
        });
        await Promise.race([send(), new Promise((go) => setTimeout(go, 3000))]);
        location.href = event.target.dataset.next;
    });
    addEventListener("online", send);
    addEventListener("pageshow", () => show());
    show();
    send();
}
