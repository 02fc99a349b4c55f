// Leaves a confidential page without a trace in "back": its place in the history is replaced.
for (const link of document.querySelectorAll("[data-quick-exit]")) {
    link.addEventListener("click", (event) => {
        event.preventDefault();
        location.replace(link.href);
    });
}
addEventListener("keydown", (event) => {
    const link = event.key === "Escape" && document.querySelector("[data-quick-exit]");
    if (link && !link.closest("[hidden]")) location.replace(link.href);
});

// On the form, the way out shows as soon as a confidential topic is chosen.
const exit = document.querySelector("[data-exit-for]");
if (exit) {
    const confidential = exit.dataset.exitFor.split(" ");
    const follow = () => {
        const chosen = document.querySelector('input[name="topic"]:checked');
        exit.hidden = !(chosen && confidential.includes(chosen.value));
    };
    document.addEventListener("change", follow);
    follow();
}
