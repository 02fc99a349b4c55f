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
});
wide.addEventListener("change", () => sheet.open && sheet.close());

// What was folded or unfolded by hand stays so.
let folds = new Map();
document.addEventListener("htmx:beforeSwap", () => {
    folds = new Map([...form.querySelectorAll("details")].map((part) => [part.id, part.open]));
});
document.addEventListener("htmx:afterSettle", () => {
    for (const part of form.querySelectorAll("details")) if (folds.has(part.id)) part.open = folds.get(part.id);
    // A chip that was taken off had the focus: go on at the list's title.
    if (document.activeElement === document.body) document.getElementById("list-title").focus({ preventScroll: true });
});
