// Suggestions under the search field: a combobox (ARIA 1.2) whose options are links.
// Without this file the field is a plain form. Nothing that is typed is kept.

const PAUSE = 120; // ms without a key before asking
const SHORTEST = 2; // letters worth asking for

class SearchBox {
    constructor(root) {
        const part = (name) => root.querySelector(`[data-search-${name}]`);
        this.url = root.dataset.url;
        this.input = part("field");
        this.list = part("list");
        this.status = part("status");
        this.options = [];
        this.active = -1;
        this.describe();
        this.input.addEventListener("input", () => this.typed());
        this.input.addEventListener("keydown", (event) => this.pressed(event));
        this.input.addEventListener("focus", () => this.options.length && this.shown === this.words && this.open());
        this.list.addEventListener("mousedown", (event) => event.preventDefault()); // keep focus
        root.addEventListener("focusout", (event) => root.contains(event.relatedTarget) || this.close());
        addEventListener("pageshow", () => this.close()); // back from the page that was chosen
    }

    describe() {
        this.list.setAttribute("role", "listbox");
        const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id, "aria-expanded": "false" };
        for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    }

    get words() {
        return this.input.value.trim();
    }

    get isOpen() {
        return !this.list.hidden;
    }

    typed() {
        this.forget();
        if (this.words.length < SHORTEST) return this.close();
        this.timer = setTimeout(() => this.ask(this.words), PAUSE);
    }

    forget() {
        clearTimeout(this.timer);
        this.request?.abort();
    }

    async ask(words) {
        const request = (this.request = new AbortController());
        try {
            const reply = await fetch(`${this.url}?q=${encodeURIComponent(words)}`, { headers: { Accept: "text/html" }, signal: request.signal });
            if (reply.ok) this.show(words, await reply.text());
        } catch {
            if (!request.signal.aborted) this.close(); // offline: the form still works
        }
    }

    show(words, html) {
        const found = new DOMParser().parseFromString(html, "text/html").querySelector("[data-status]");
        this.list.replaceChildren(...found.children);
        this.options = [...this.list.querySelectorAll("[role=option]")];
        this.options.forEach((option, place) => (option.id = `${this.list.id}-${place}`));
        this.list.scrollTop = 0;
        this.shown = words;
        this.open();
        this.status.textContent = found.dataset.status;
    }

    open() {
        this.mark(-1);
        this.list.hidden = false;
        this.input.setAttribute("aria-expanded", "true");
    }

    close() {
        this.forget();
        this.mark(-1);
        this.list.hidden = true;
        this.status.textContent = "";
        this.input.setAttribute("aria-expanded", "false");
    }

    mark(place) {
        this.active = place;
        this.options.forEach((option, each) => option.setAttribute("aria-selected", String(each === place)));
        const option = this.options[place];
        if (!option) return this.input.removeAttribute("aria-activedescendant");
        this.input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
    }

    step(by) {
        if (!this.isOpen) return this.shown === this.words ? this.open() : this.typed();
        const stops = this.options.length + 1; // the field itself is one
        this.mark(((this.active + 1 + by + stops) % stops) - 1);
    }

    pressed(event) {
        if (event.isComposing) return; // a Vietnamese keyboard is still putting a letter together
        const isChosen = this.isOpen && this.active >= 0;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") this.step(event.key === "ArrowDown" ? 1 : -1);
        else if (event.key === "Home" && isChosen) this.mark(0);
        else if (event.key === "End" && isChosen) this.mark(this.options.length - 1);
        else if (event.key === "Enter" && isChosen) this.options[this.active].click();
        else if (event.key === "Escape" && this.isOpen) this.close();
        else return;
        event.preventDefault();
    }
}

for (const root of document.querySelectorAll("[data-search-box]")) new SearchBox(root);
