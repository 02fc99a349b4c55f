// <details data-estimate>: what delivery costs is shown in place, for the size and number
// chosen in the order form. Without this file the form opens a page of its own.

const box = document.querySelector("[data-estimate]");

function address(form) {
    const wanted = new URLSearchParams(new FormData(form));
    const order = document.querySelector("#order-form");
    for (const [name, value] of order ? new FormData(order) : []) {
        if (name === "variant" || name === "quantity") wanted.set(name, value);
    }
    return `${form.action}?${wanted}`;
}

box?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const target = box.querySelector("[data-estimate-answer]");
    try {
        const reply = await fetch(address(form), { headers: { "HX-Request": "true" } });
        if (!reply.ok) throw new Error(reply.status);
        target.innerHTML = await reply.text(); // our own markup
        document.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true, detail: {} }));
        target.querySelector("[aria-invalid='true']")?.focus();
    } catch {
        form.submit(); // the page of its own says what is wrong
    }
});
