// Filters of a list: on a phone they open as a sheet, and stay as they were unfolded while
// htmx brings new numbers. Without this file they open by their link and send by a button.

const root = document.querySelector("[data-facets]");
const sheet = root.querySelector("dialog");
const place = root.querySelector(".facets");
const form = place.querySelector("form");
const wide = matchMedia("(width >= 60rem)");

function open(event) {
    if (wide.matches || !sheet.showModal) return;
    event.preventDefault();
    sheet.querySelector("[data-sheet-body]").append(form);
    document.documentElement.classList.add("has-sheet");
    sheet.showModal();
}

root.addEventListener("click", (event) => {
    if (event.target.closest("[data-sheet-open]")) open(event);
    if (event.target.closest("[data-sheet-close]") || event.target === sheet) sheet.close();
    if (event.target.closest("[data-sheet-done]") && sheet.open) {
        event.preventDefault(); // the list behind is up to date
        sheet.close();
    }
});
sheet.addEventListener("close", () => {
    place.append(form);
    document.documentElement.classList.remove("has-sheet");
    scrollTo({ top: 0 });
    goOn();
});
wide.addEventListener("change", () => sheet.open && sheet.close());

// What had the focus is gone, such as a chip that was taken off: go on at the list's title.
function goOn() {
    if (document.activeElement === document.body) document.getElementById("list-title").focus({ preventScroll: true });
}

// What was folded or unfolded by hand stays so.
let folds = new Map();
let scrolled = 0;
document.addEventListener("htmx:beforeSwap", () => {
    folds = new Map([...form.querySelectorAll("details")].map((part) => [part.id, part.open]));
    scrolled = form.parentElement.scrollTop;
});
document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.detail.target !== form) return;
    for (const part of form.querySelectorAll("details")) if (folds.has(part.id)) part.open = folds.get(part.id);
    form.parentElement.scrollTop = scrolled;
});
document.addEventListener("htmx:afterSettle", () => {
    // Nothing behind an open sheet is read aloud.
    sheet.querySelector("[data-sheet-status]").textContent = sheet.open ? document.getElementById("found").textContent : "";
    goOn();
});
