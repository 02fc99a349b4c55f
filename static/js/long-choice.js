// <fieldset data-long-choice>: narrow many ticks to those whose name holds what is typed,
// whatever its accents. What is ticked stays in sight.

function folded(text) {
    return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "").trim();
}

function narrow(field) {
    const wanted = folded(field.querySelector("[data-long-choice-find]").value);
    let found = 0;
    for (const label of field.querySelectorAll(".long-choice__list label:has(> input)")) {
        const fits = folded(label.textContent).includes(wanted);
        label.parentElement.hidden = !fits && !label.control.checked;
        found += fits;
    }
    field.querySelector("[data-long-choice-none]").hidden = found > 0;
}

document.addEventListener("input", (event) => {
    if (event.target.matches("[data-long-choice-find]")) narrow(event.target.closest("[data-long-choice]"));
});
document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("[data-long-choice-find]")) event.preventDefault(); // not yet
});
for (const find of document.querySelectorAll(".long-choice__find[hidden]")) find.hidden = false;
