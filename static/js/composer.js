// <form data-composer="name">: what is typed stays on the phone until it has arrived.
// <… data-composer-done>: the page that follows a form that was kept.

const KEY = "post-draft:";
const SENT = "post-sent";

function stored(name) {
    try {
        return localStorage.getItem(name) ?? "";
    } catch {
        return ""; // a browser that keeps nothing
    }
}

function store(name, value) {
    try {
        if (value) localStorage.setItem(name, value);
        else localStorage.removeItem(name);
    } catch {
        // full, or forbidden: the server keeps drafts too
    }
}

const form = document.querySelector("form[data-composer]");
const text = form?.querySelector("textarea[data-keep]");

if (text) {
    const name = KEY + form.dataset.composer;
    const notice = form.querySelector("[data-kept]");
    const before = stored(name);
    if (before && before !== text.value && !form.querySelector("[aria-invalid='true']")) {
        const written = text.value;
        text.value = before;
        notice.hidden = false;
        form.querySelector("[data-forget]").addEventListener("click", () => {
            text.value = written;
            store(name, "");
            notice.hidden = true;
            text.focus();
        });
    }
    text.addEventListener("input", () => store(name, text.value));
    form.addEventListener("submit", () => store(SENT, name));
} else if (document.querySelector("[data-composer-done]") && stored(SENT)) {
    store(stored(SENT), "");
    store(SENT, "");
}
